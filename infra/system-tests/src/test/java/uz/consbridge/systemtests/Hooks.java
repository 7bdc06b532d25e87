package uz.consbridge.systemtests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.awaitility.Awaitility;
import uz.consbridge.events.Ids;

/**
 * Webhooks about conversations of an inbox that is none of ours: taken in like all
 * others, and of no consequence after that.
 */
final class Hooks {

	private static final AtomicInteger MESSAGES = new AtomicInteger(900_000);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final SystemStack stack;

	Hooks(SystemStack stack) {
		this.stack = stack;
	}

	/**
	 * Sends so many a second for a time, whatever the answers do.
	 * @return the status that answered each of them, by the id of its event
	 */
	Map<String, Integer> send(int perSecond, Duration time) {
		Map<String, CompletableFuture<Integer>> sent = new ConcurrentHashMap<>();
		long wanted = time.toSeconds() * perSecond;
		try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
			var sending = clock.scheduleAtFixedRate(() -> {
				if (sent.size() < wanted) {
					send(sent);
				}
			}, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
			Awaitility.await("webhooks").atMost(time.multipliedBy(3).plusMinutes(1)).until(() -> sent.size() == wanted);
			sending.cancel(false);
		}
		Map<String, Integer> answers = new ConcurrentHashMap<>();
		sent.forEach((event, answer) -> answers.put(event, answer.join()));
		return answers;
	}

	private void send(Map<String, CompletableFuture<Integer>> sent) {
		String delivery = UUID.randomUUID().toString();
		String timestamp = Long.toString(Instant.now().getEpochSecond());
		String body = Json.MAPPER.writeValueAsString(Map.of("event", "message_created", "id",
				MESSAGES.incrementAndGet(), "message_type", "incoming", "content", "hello", "created_at",
				Instant.now().toString(), "conversation",
				Map.of("id", 900_000 + MESSAGES.get() % 50, "inbox_id", 999, "status", "open", "labels", List.of())));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.stack.url("webhook-ingest") + "/webhook/chatwoot"))
			.timeout(Duration.ofSeconds(20))
			.header("Content-Type", "application/json")
			.header("X-Chatwoot-Delivery", delivery)
			.header("X-Chatwoot-Timestamp", timestamp)
			.header("X-Chatwoot-Signature", "sha256=" + sign(timestamp + "." + body))
			.POST(BodyPublishers.ofString(body))
			.build();
		sent.put(Ids.named("chatwoot", "delivery", delivery).toString(),
				this.http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode));
	}

	private String sign(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.stack.secret("CHATWOOT_WEBHOOK_SECRET").getBytes(StandardCharsets.UTF_8),
					"HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
