package uz.consbridge.ingest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Ids;
import uz.consbridge.ingest.chatwoot.Examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WebhookTests extends RunningIngest {

	private static final AtomicLong CONVERSATIONS = new AtomicLong(1000);

	private final String conversation = Long.toString(CONVERSATIONS.incrementAndGet());

	@Test
	void publishesASignedHookBeforeItAnswers() {
		String delivery = UUID.randomUUID().toString();
		String id = conversationId();
		assertThat(this.sender.signed(PATH, updated(id), SECRET, delivery).statusCode()).isEqualTo(200);
		ConsumerRecord<String, byte[]> record = theOnly(id);
		assertThat(Published.headers(record))
			.containsEntry("ce_id", Ids.named("chatwoot", "delivery", delivery).toString())
			.containsEntry("ce_type", "consbridge.chatwoot.ConversationUpdated.v1")
			.containsEntry("ce_source", "webhook-ingest")
			.containsEntry("ce_subject", id)
			.containsEntry("ce_time", "2026-08-03T05:18:55.671Z");
		assertThat(Published.event(record).data()).isInstanceOf(ChatwootEvent.ConversationUpdated.class);
	}

	@Test
	void acceptsEitherSecretDuringARotation() {
		String id = conversationId();
		assertThat(this.sender.signed(updated(id), OLD_SECRET).statusCode()).isEqualTo(200);
		assertThat(theOnly(id)).isNotNull();
	}

	@Test
	void aSlashAtTheEndOfTheAddressDoesNotMatter() {
		String id = conversationId();
		assertThat(this.sender.signed(PATH + "/", updated(id), SECRET, id).statusCode()).isEqualTo(200);
		assertThat(this.sender.signed(PATH + "/bot/", updated(id), SECRET, id).statusCode()).isEqualTo(200);
		assertThat(this.sender.unsigned(PATH + "/" + TOKEN + "/", updated(conversationId())).statusCode())
			.isEqualTo(200);
		assertThat(this.sender.unsigned(PATH + "/bot/" + TOKEN + "/", updated(conversationId())).statusCode())
			.isEqualTo(200);
		assertThat(theOnly(id)).isNotNull();
	}

	@Test
	void turnsAwayForgedStaleAndUnsignedWithoutTouchingKafka() {
		String id = conversationId();
		Instant stale = Instant.now().minus(Duration.ofMinutes(6));
		String delivery = UUID.randomUUID().toString();
		List<HttpResponse<String>> answers = List.of(this.sender.signed(updated(id), "a wrong secret"),
				this.sender.signed(PATH, updated(id), SECRET, delivery, stale), this.sender.unsigned(PATH, updated(id)),
				this.sender.unsigned(PATH + "/a-token-somebody-guessed", updated(id)));
		assertThat(answers).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
			assertThat(answer.body()).contains("\"status\":401").contains("urn:consbridge:problem:");
		});
		assertNothingPublished(id);
	}

	@Test
	void turnsAwayWhatIsTooLarge() {
		String id = conversationId();
		String body = updated(id).replace("\"event\"", "\"padding\":\"" + "x".repeat(200_000) + "\",\"event\"");
		HttpResponse<String> answer = this.sender.signed(body, SECRET);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("too-large");
		assertNothingPublished(id);
	}

	@Test
	void doesNotWaitForABodyThatDrips() {
		long begun = System.nanoTime();
		try (Drip drip = new Drip(this.port, PATH + "/" + TOKEN)) {
			assertThat(drip.awaitStatus()).isEqualTo(408);
		}
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void aDeliveryThatComesAHundredTimesIsPublishedOnce() throws Exception {
		String id = conversationId();
		String body = updated(id);
		String delivery = UUID.randomUUID().toString();
		List<Future<Integer>> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
			for (int i = 0; i < 100; i++) {
				answers.add(threads.submit(() -> this.sender.signed(PATH, body, SECRET, delivery).statusCode()));
			}
		}
		for (Future<Integer> answer : answers) {
			assertThat(answer.get()).isEqualTo(200);
		}
		assertThat(theOnly(id)).isNotNull();
	}

	@Test
	void theSameFactUnderTwoDeliveryIdsCarriesTheSameVersion() {
		String id = conversationId();
		this.sender.signed(updated(id), SECRET);
		this.sender.signed(updated(id), SECRET);
		List<ConsumerRecord<String, byte[]>> both = await().until(() -> this.events.withKey(id),
				(all) -> all.size() == 2);
		assertThat(Published.event(both.get(0)).data()).isEqualTo(Published.event(both.get(1)).data());
		assertThat(Published.event(both.get(0)).id()).isNotEqualTo(Published.event(both.get(1)).id());
	}

	@Test
	void anUnsignedHookNeedsTheSecretAddressAndIsNamedByItsVersion() {
		String id = conversationId();
		assertThat(this.sender.unsigned(PATH + "/" + TOKEN, updated(id)).statusCode()).isEqualTo(200);
		assertThat(this.sender.unsigned(PATH + "/bot/" + TOKEN, updated(id)).statusCode()).isEqualTo(200);
		List<ConsumerRecord<String, byte[]>> both = await().until(() -> this.events.withKey(id),
				(all) -> all.size() == 2);
		assertThat(Published.event(both.get(0)).id()).isEqualTo(Published.event(both.get(1)).id());
	}

	@Test
	void typingGoesToItsOwnTopic() {
		String id = conversationId();
		String body = example("conversation_typing_on.json", id);
		assertThat(this.sender.signed(PATH + "/bot", body, SECRET, "d-" + id).statusCode()).isEqualTo(200);
		await().until(() -> this.typing.withKey(id).size() == 1);
		assertNothingPublished(id);
	}

	@Test
	void whatIsUnknownOrNoiseIsAcknowledgedAndCounted() {
		String noise = new String(Examples.body("contact_updated_activity_noise.json"), StandardCharsets.UTF_8);
		assertThat(this.sender.signed("{\"event\":\"inbox_updated\"}", SECRET).statusCode()).isEqualTo(200);
		assertThat(this.sender.signed(noise, SECRET).statusCode()).isEqualTo(200);
		String metrics = this.sender.get("/actuator/prometheus").body();
		assertThat(metrics).contains("consbridge_ingest_ignored_total{reason=\"unknown_event\"}")
			.contains("consbridge_ingest_ignored_total{reason=\"contact_activity\"}")
			.contains("consbridge_ingest_skew_seconds")
			.contains("consbridge_ingest_requests_seconds_count{outcome=\"proven\",reason=\"ignored\"}");
		assertNothingPublished("contact-318");
	}

	@Test
	void tellsHowFarChatwootsClockIsFromOurs() {
		double behind = skew("behind");
		double ahead = skew("ahead");
		Instant now = Instant.now();
		this.sender.signed(PATH, updated(conversationId()), SECRET, "behind", now.minusSeconds(120));
		this.sender.signed(PATH, updated(conversationId()), SECRET, "ahead", now.plusSeconds(60));
		assertThat(skew("behind") - behind).isBetween(119.0, 140.0);
		assertThat(skew("ahead") - ahead).isBetween(40.0, 61.0);
	}

	@Test
	void whatCannotBeReadIsKeptForAPersonInsteadOfLost() {
		String body = "{\"event\":\"message_created\",\"marker\":\"" + this.conversation + "\"";
		assertThat(this.sender.signed(body, SECRET).statusCode()).isEqualTo(200);
		ConsumerRecord<String, byte[]> kept = await()
			.until(() -> this.events.withKeyStarting("unreadable-"), (all) -> !all.isEmpty())
			.getFirst();
		assertThat(kept.value()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
		assertThat(Published.decode(kept)).isInstanceOf(EventCodec.Decoded.Malformed.class);
		assertThat(Published.headers(kept)).containsKeys("ce_id", "ce_time", "cb_unreadable");
	}

	@Test
	void aMethodItDoesNotKnowIsAProblemWithAType() throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = http.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + PATH)).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(405);
			assertThat(answer.body()).contains("\"type\":\"urn:consbridge:problem:method-not-allowed\"");
		}
	}

	@Test
	void isHealthy() {
		assertThat(this.sender.get("/actuator/health").statusCode()).isEqualTo(200);
	}

	/** Seconds of all hooks so far. */
	private double skew(String direction) {
		Matcher sum = Pattern.compile("consbridge_ingest_skew_seconds_sum\\{direction=\"" + direction + "\"} (\\S+)")
			.matcher(this.sender.get("/actuator/prometheus").body());
		return sum.find() ? Double.parseDouble(sum.group(1)) : 0;
	}

	private static String conversationId() {
		return Long.toString(CONVERSATIONS.incrementAndGet());
	}

	private static String updated(String id) {
		return example("conversation_updated.json", id);
	}

	private static String example(String file, String id) {
		return new String(Examples.body(file), StandardCharsets.UTF_8).replace("\"id\": 1287", "\"id\": " + id);
	}

	private ConsumerRecord<String, byte[]> theOnly(String key) {
		List<ConsumerRecord<String, byte[]>> found = await().until(() -> this.events.withKey(key),
				(all) -> !all.isEmpty());
		assertThat(this.events.withKey(key)).hasSize(1);
		return found.getFirst();
	}

	/** Everything is on the topic before the answer, so there is nothing to wait for. */
	private void assertNothingPublished(String key) {
		String mark = conversationId();
		this.sender.signed(updated(mark), SECRET);
		theOnly(mark);
		assertThat(this.events.withKey(key)).isEmpty();
	}

}
