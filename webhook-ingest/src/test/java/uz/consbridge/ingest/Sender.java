package uz.consbridge.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends webhooks as Chatwoot does. */
final class Sender {

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	Sender(int port) {
		this.base = "http://localhost:" + port;
	}

	HttpResponse<String> signed(String body, String secret) {
		return signed("/webhook/chatwoot", body, secret, UUID.randomUUID().toString());
	}

	HttpResponse<String> signed(String path, String body, String secret, String delivery) {
		return signed(path, body, secret, delivery, Instant.now());
	}

	HttpResponse<String> signed(String path, String body, String secret, String delivery, Instant at) {
		String timestamp = Long.toString(at.getEpochSecond());
		return send(request(path, body).header("X-Chatwoot-Delivery", delivery)
			.header("X-Chatwoot-Timestamp", timestamp)
			.header("X-Chatwoot-Signature", "sha256=" + sign(secret, timestamp + "." + body)));
	}

	HttpResponse<String> unsigned(String path, String body) {
		return send(request(path, body));
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).timeout(Duration.ofSeconds(20)));
	}

	private HttpRequest.Builder request(String path, String body) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofSeconds(20))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static String sign(String secret, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
