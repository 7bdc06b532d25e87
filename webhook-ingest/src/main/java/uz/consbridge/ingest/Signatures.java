package uz.consbridge.ingest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Checks Chatwoot's signature: {@code sha256=} and the HMAC-SHA256, in hexadecimal, of
 * the timestamp, a dot and the raw body. Any of the known secrets may have made it.
 * Comparison takes the same time whatever is wrong.
 */
public final class Signatures {

	private static final String ALGORITHM = "HmacSHA256";

	private static final Pattern FORM = Pattern.compile("sha256=([0-9a-fA-F]{64})");

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

	private final List<SecretKeySpec> keys;

	private final Duration window;

	private final Clock clock;

	/**
	 * @param secrets all that are valid now
	 * @param window how far the timestamp may be from the present, either way
	 */
	public Signatures(List<String> secrets, Duration window, Clock clock) {
		this.keys = secrets.stream()
			.map((secret) -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
			.toList();
		this.window = window;
		this.clock = clock;
	}

	/** What can be refused before the body is read. */
	public Optional<Refusal> precheck(@Nullable String timestamp, @Nullable String signature) {
		if (timestamp == null || signature == null) {
			return Optional.of(Refusal.SIGNATURE_MISSING);
		}
		if (!FORM.matcher(signature).matches()) {
			return Optional.of(Refusal.SIGNATURE_WRONG);
		}
		Optional<Instant> sentAt = sentAt(timestamp);
		if (sentAt.isEmpty()) {
			return Optional.of(Refusal.SIGNATURE_WRONG);
		}
		Duration apart = Duration.between(sentAt.get(), this.clock.instant()).abs();
		return (apart.compareTo(this.window) > 0) ? Optional.of(Refusal.STALE) : Optional.empty();
	}

	/** Whether one of the secrets signed exactly this timestamp and body. */
	public boolean fits(String timestamp, String signature, byte[] body) {
		byte[] claimed = HexFormat.of().parseHex(signature.substring("sha256=".length()));
		boolean fits = false;
		for (SecretKeySpec key : this.keys) {
			fits |= MessageDigest.isEqual(sign(key, timestamp, body), claimed);
		}
		return fits;
	}

	/** The time in the timestamp header: whole Unix seconds. */
	public static Optional<Instant> sentAt(@Nullable String timestamp) {
		if (timestamp == null || !SECONDS.matcher(timestamp).matches()) {
			return Optional.empty();
		}
		return Optional.of(Instant.ofEpochSecond(Long.parseLong(timestamp)));
	}

	private static byte[] sign(SecretKeySpec key, String timestamp, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			mac.update(timestamp.getBytes(StandardCharsets.US_ASCII));
			mac.update((byte) '.');
			return mac.doFinal(body);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA256 is not available", ex);
		}
	}

}
