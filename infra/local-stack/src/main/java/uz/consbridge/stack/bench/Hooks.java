package uz.consbridge.stack.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed webhooks of many conversations, each a delivery of its own. Signatures are made
 * once a second, as whoever sends shares the machine with what is measured.
 */
final class Hooks {

	private static final int CONVERSATIONS = 100;

	private final List<byte[]> bodies = new ArrayList<>();

	private final SecretKeySpec key;

	private volatile Signed signed;

	/**
	 * @param secrets as the service gets them; the first signs
	 */
	Hooks(String secrets) {
		this.key = new SecretKeySpec(first(secrets).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
		String body = body();
		for (int i = 0; i < CONVERSATIONS; i++) {
			this.bodies
				.add(body.replace("%conversation%", Integer.toString(100_000 + i)).getBytes(StandardCharsets.UTF_8));
		}
		this.signed = sign(Clock.systemUTC().instant().getEpochSecond());
	}

	/** The bytes of a request that has never been sent. */
	byte[] request(String path) {
		Signed now = signed();
		int which = ThreadLocalRandom.current().nextInt(CONVERSATIONS);
		byte[] body = this.bodies.get(which);
		UUID delivery = new UUID(ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong());
		String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				+ "Accept: application/json\r\nX-Chatwoot-Delivery: " + delivery + "\r\nX-Chatwoot-Timestamp: "
				+ now.second() + "\r\nX-Chatwoot-Signature: sha256=" + now.signatures().get(which)
				+ "\r\nContent-Length: " + body.length + "\r\n\r\n";
		byte[] request = new byte[head.length() + body.length];
		System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
		System.arraycopy(body, 0, request, head.length(), body.length);
		return request;
	}

	private Signed signed() {
		long second = Clock.systemUTC().instant().getEpochSecond();
		Signed last = this.signed;
		if (last.second() != second) {
			last = sign(second);
			this.signed = last;
		}
		return last;
	}

	private Signed sign(long second) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			List<String> signatures = new ArrayList<>();
			for (byte[] body : this.bodies) {
				mac.update((second + ".").getBytes(StandardCharsets.US_ASCII));
				signatures.add(HexFormat.of().formatHex(mac.doFinal(body)));
			}
			return new Signed(second, signatures);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String first(String secrets) {
		int comma = secrets.indexOf(',');
		return ((comma < 0) ? secrets : secrets.substring(0, comma)).strip();
	}

	private static String body() {
		try (InputStream resource = Objects.requireNonNull(Hooks.class.getResourceAsStream("/bench/webhook.json"))) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Signed(long second, List<String> signatures) {

	}

}
