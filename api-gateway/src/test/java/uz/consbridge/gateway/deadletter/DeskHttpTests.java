package uz.consbridge.gateway.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.Topics;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.stack.LocalKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DeskHttpTests {

	private static final String GROUP = Topics.CHATWOOT_SYNC;

	private static final String LETTERS = "/api/ops/dead-letters";

	private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
			Map.of("bootstrap.servers", LocalKafka.shared().bootstrapServers()), new StringSerializer(),
			new StringSerializer());

	private static final KafkaConsumer<String, String> INSTRUCTIONS = new KafkaConsumer<>(
			Map.of("bootstrap.servers", LocalKafka.shared().bootstrapServers(), "group.id", "desk-tests",
					"auto.offset.reset", "earliest", "metadata.max.age.ms", 1000),
			new StringDeserializer(), new StringDeserializer());

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api operator = this.gateway.operator();

	private final String key = UUID.randomUUID().toString();

	private final UUID first = UUID.randomUUID();

	private final UUID second = UUID.randomUUID();

	@AfterAll
	static void close() {
		PRODUCER.close();
		INSTRUCTIONS.close();
	}

	@Test
	void listsWhatIsParkedInItsOrder() {
		park(this.first, false, "{}");
		park(this.first, false, "{}");
		park(this.second, true, "{}");
		Api.Answer list = listed(2);

		assertThat(list.body().at("/total").asInt()).isEqualTo(2);
		JsonNode item = list.body().at("/items/0");
		assertThat(item.propertyNames()).containsExactlyInAnyOrder("id", "group", "topic", "key", "reason",
				"fingerprint", "attempts", "blocked", "parked_at");
		assertThat(item.path("id").asString()).isEqualTo(this.first.toString());
		assertThat(item.path("group").asString()).isEqualTo(GROUP);
		assertThat(item.path("topic").asString()).isEqualTo(Topics.CONSULTATIONS);
		assertThat(item.path("attempts").asInt()).isEqualTo(5);
		assertThat(list.body().at("/items/1/blocked").asBoolean()).isTrue();
		assertThat(get("?group=" + GROUP + "&key=" + this.key + "&reason=BLOCKED").body().at("/total").asInt())
			.isEqualTo(1);
		assertThat(get("?key=" + this.key + "&skip=1&limit=1").text("/items/0/id")).isEqualTo(this.second.toString());
		assertThat(get("?group=projector&key=" + this.key).body().at("/total").asInt()).isZero();
	}

	@Test
	void showsHeadersAndPayloadWithoutSecrets() {
		park(this.first, false, "{\"client\":{\"name\":\"Anna\"},\"list\":[{\"pubsubToken\":\"opens-the-chat\"}]}");
		listed(1);
		Api.Answer shown = this.operator.get(LETTERS + "/" + this.first);

		assertThat(shown.status()).isEqualTo(200);
		assertThat(shown.text("/id")).isEqualTo(this.first.toString());
		assertThat(shown.text("/head")).isEqualTo(this.first.toString());
		assertThat(shown.text("/payload/client/name")).isEqualTo("Anna");
		assertThat(shown.text("/payload/list/0/pubsubToken")).isEqualTo("***");
		assertThat(shown.text("/headers/ce_type")).isEqualTo("consbridge.test.v1");
		assertThat(shown.text("/headers/x-api-token")).isEqualTo("***");
		assertThat(shown.response().body()).doesNotContain("opens-the-chat").doesNotContain("cb_reason");
	}

	@Test
	void replaysTheHeadAndKnowsWhatCameOfIt() {
		park(this.first, false, "{}");
		listed(1);
		Api.Answer accepted = this.operator.with("X-Operator", "olga")
			.post(LETTERS + "/" + this.first + "/replay", "{\"reason\":\"fixed\"}");

		assertThat(accepted.status()).isEqualTo(202);
		String run = accepted.text("/run_id");
		JsonNode instruction = instruction(run);
		assertThat(instruction.path("action").asString()).isEqualTo("REPLAY");
		assertThat(instruction.path("scope").asString()).isEqualTo("ONE");
		assertThat(instruction.path("deadLetterId").asString()).isEqualTo(this.first.toString());
		assertThat(instruction.path("by").asString()).isEqualTo("olga");
		assertThat(instruction.path("reason").asString()).isEqualTo("fixed");
		assertThat(this.operator.get("/api/ops/runs/" + run).text("/state")).isEqualTo("requested");

		resolve(this.first, "replayed");
		report(run, "{\"runId\":\"" + run + "\",\"replayed\":1,\"discarded\":0,\"left\":0,\"detail\":\"done\"}");
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.operator.get("/api/ops/runs/" + run).text("/state").equals("finished"));
		assertThat(this.operator.get("/api/ops/runs/" + run).body().at("/replayed").asInt()).isEqualTo(1);
		assertThat(get("?key=" + this.key).body().at("/total").asInt()).isZero();
		assertThat(get("?resolved=true&key=" + this.key).text("/items/0/resolution")).isEqualTo("replayed");
		assertThat(audited(this.first)).containsExactly("olga REPLAY ONE fixed");

		Api.Answer again = this.operator.post(LETTERS + "/" + this.first + "/replay");
		assertThat(again.status()).isEqualTo(202);
		assertThat(again.text("/state")).isEqualTo("finished");
		assertThat(again.text("/detail")).isEqualTo("nothing to do");
	}

	@ParameterizedTest
	@ValueSource(strings = { "replay", "discard" })
	void onlyTheHeadCanBeDealtWithAlone(String action) {
		park(this.first, false, "{}");
		park(this.second, true, "{}");
		listed(2);
		Api.Answer answer = this.operator.post(LETTERS + "/" + this.second + "/" + action, "{\"reason\":\"why\"}");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.isProblem()).isTrue();
		assertThat(answer.text("/head")).isEqualTo(this.first.toString());
		assertThat(answer.text("/detail")).contains(this.first.toString());
	}

	@Test
	void discardsWithAReason() {
		park(this.first, false, "{}");
		park(this.second, true, "{}");
		listed(2);
		Api.Answer nothingSaid = this.operator.post(LETTERS + "/" + this.first + "/discard", "{}");
		assertThat(nothingSaid.status()).isEqualTo(422);
		assertThat(nothingSaid.wrongFields()).containsExactly("reason");
		Api.Answer accepted = this.operator.post(LETTERS + "/" + this.first + "/discard", "{\"reason\":\"a test\"}");
		assertThat(accepted.status()).isEqualTo(202);
		assertThat(instruction(accepted.text("/run_id")).path("action").asString()).isEqualTo("DISCARD");

		resolve(this.first, "discarded");
		await().atMost(Duration.ofSeconds(20)).until(() -> get("?key=" + this.key).body().at("/total").asInt() == 1);
		assertThat(this.operator.post(LETTERS + "/" + this.second + "/replay").status()).isEqualTo(202);
	}

	@Test
	void replaysAWholeKey() {
		park(this.first, false, "{}");
		park(this.second, true, "{}");
		listed(2);
		Api.Answer accepted = this.operator.post(LETTERS + "/keys/" + GROUP + "/" + this.key + "/replay");
		assertThat(accepted.status()).isEqualTo(202);
		JsonNode instruction = instruction(accepted.text("/run_id"));
		assertThat(instruction.path("scope").asString()).isEqualTo("KEY");
		assertThat(instruction.path("deadLetterId").isNull()).isTrue();

		Api.Answer nothing = this.operator.post(LETTERS + "/keys/" + GROUP + "/unknown/replay", "{\"reason\":\"?\"}");
		assertThat(nothing.status()).isEqualTo(202);
		assertThat(nothing.text("/detail")).isEqualTo("nothing to do");
		assertThat(this.operator.post(LETTERS + "/keys/nogroup/" + this.key + "/replay").status()).isEqualTo(404);
	}

	@Test
	void aRecordThatIsParkedAgainGoesToTheTail() {
		park(this.first, false, "{}");
		listed(1);
		resolve(this.first, "replayed");
		await().atMost(Duration.ofSeconds(20)).until(() -> get("?key=" + this.key).body().at("/total").asInt() == 0);
		park(this.second, false, "{}");
		park(this.first, true, "{}");
		assertThat(listed(2).text("/items/0/id")).isEqualTo(this.second.toString());
	}

	@Test
	void groupsByCause() {
		park(this.first, false, "{}");
		park(this.second, true, "{}");
		listed(2);
		Api.Answer causes = this.operator.get(LETTERS + "/causes");
		assertThat(causes.status()).isEqualTo(200);
		JsonNode blocked = causes.body()
			.at("/items")
			.valueStream()
			.filter((each) -> each.path("fingerprint").asString().equals("print-" + this.key + "-true"))
			.findFirst()
			.orElseThrow();
		assertThat(blocked.path("count").asInt()).isEqualTo(1);
		assertThat(blocked.path("example").asString()).isEqualTo("it fails");
	}

	@Test
	void whatIsUnknownIsNotFound() {
		UUID unknown = UUID.randomUUID();
		for (Api.Answer answer : List.of(this.operator.get(LETTERS + "/" + unknown),
				this.operator.post(LETTERS + "/" + unknown + "/replay"), this.operator.get("/api/ops/runs/" + unknown),
				this.operator.post(LETTERS + "/" + unknown + "/discard", "{\"reason\":\"x\"}"))) {
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.isProblem()).isTrue();
		}
		assertThat(this.operator.get(LETTERS + "/no-id").status()).isEqualTo(422);
		assertThat(this.operator.get(LETTERS + "?limit=1001").wrongFields()).containsExactly("limit");
	}

	@Test
	void recordsThatAreNoDeadLettersArePassedOver() {
		send(Map.of("cb_dead_letter_id", "no uuid"), "{}");
		send(Map.of("cb_run_id", UUID.randomUUID().toString()), "not json");
		park(this.first, false, "{}");
		listed(1);
	}

	private Api.Answer get(String query) {
		return this.operator.get(LETTERS + query);
	}

	private Api.Answer listed(int count) {
		return await().atMost(Duration.ofSeconds(20))
			.until(() -> get("?key=" + this.key), (answer) -> answer.body().at("/total").asInt() == count);
	}

	private void park(UUID id, boolean blocked, String payload) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("ce_type", "consbridge.test.v1");
		headers.put("x-api-token", "opens-doors");
		headers.put("cb_dead_letter_id", id.toString());
		headers.put("cb_group", GROUP);
		headers.put("cb_topic", Topics.CONSULTATIONS);
		headers.put("cb_partition", "3");
		headers.put("cb_offset", "12");
		headers.put("cb_key", this.key);
		headers.put("cb_reason", blocked ? "BLOCKED" : "HANDLER_BUG");
		headers.put("cb_detail", "it fails");
		headers.put("cb_fingerprint", "print-" + this.key + "-" + blocked);
		headers.put("cb_attempts", "5");
		headers.put("cb_blocked", Boolean.toString(blocked));
		headers.put("cb_parked_at", "2026-11-22T10:00:00Z");
		send(headers, payload);
	}

	private void resolve(UUID id, String resolution) {
		send(Map.of("cb_dead_letter_id", id.toString(), "cb_resolution", resolution), null);
	}

	private void report(String run, String report) {
		send(Map.of("cb_run_id", run), report);
	}

	private void send(Map<String, String> headers, @Nullable String payload) {
		ProducerRecord<String, String> sent = new ProducerRecord<>(Topics.deadLetters(Topics.CONSULTATIONS, GROUP),
				this.key, payload);
		headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try {
			PRODUCER.send(sent).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode instruction(String run) {
		INSTRUCTIONS.subscribe(List.of(Topics.replay(Topics.CONSULTATIONS, GROUP)));
		return await().atMost(Duration.ofSeconds(20)).until(() -> {
			for (ConsumerRecord<String, String> each : INSTRUCTIONS.poll(Duration.ofMillis(200))) {
				JsonNode instruction = new JsonMapper().readTree(each.value());
				if (instruction.path("runId").asString().equals(run)) {
					assertThat(each.key()).isEqualTo(this.key);
					return instruction;
				}
			}
			return new JsonMapper().missingNode();
		}, (found) -> !found.isMissingNode());
	}

	private List<String> audited(UUID id) {
		return this.gateway.jdbc()
			.sql("select actor || ' ' || action || ' ' || coalesce(reason, '') as line from ops.audit"
					+ " where dead_letter_id = ? order by audit_id")
			.param(id)
			.query((row, _) -> row.getString("line"))
			.list();
	}

}
