package uz.consbridge.simulator.chatwoot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.Request;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTests {

	private final Receiver receiver = new Receiver();

	private final ChatwootSimulator simulator = ChatwootSimulator
		.start(Settings.defaults().withWebhook(this.receiver.url(), "s-1, older"));

	private final Client admin = new Client(this.simulator, this.simulator.settings().adminToken());

	private final Client agent = new Client(this.simulator, this.simulator.settings().agentToken());

	private String path = "";

	@BeforeEach
	void begin() {
		this.simulator.reset();
		this.path = "/conversations/" + conversation();
		settle();
		this.receiver.clear();
	}

	@AfterAll
	void stop() {
		this.simulator.close();
		this.receiver.close();
	}

	@Test
	void signsTheRawBodyAsTheKnownExampleShows() {
		JsonNode vector = Examples.json("webhooks/signature_vector.json");
		byte[] body = Examples.text("webhooks/signature_vector.body").getBytes(StandardCharsets.UTF_8);
		assertThat(Signature.of(vector.path("secret").asString(), vector.at("/headers/X-Chatwoot-Timestamp").asString(),
				body))
			.isEqualTo(vector.at("/headers/X-Chatwoot-Signature").asString());
	}

	@Test
	void signsWhatItSendsAndEscapesAsRailsDoes() {
		this.agent.post(this.path + "/messages", Map.of("content", "send <xlsx> & more"));
		settle();
		Request sent = sent("message_created");
		assertThat(sent.body()).contains("send \\u003cxlsx\\u003e \\u0026 more");
		assertThat(sent.header("X-Chatwoot-Signature")).contains(Signature.of("s-1",
				sent.header("X-Chatwoot-Timestamp").orElseThrow(), sent.body().getBytes(StandardCharsets.UTF_8)));
		assertThat(sent.header("X-Chatwoot-Delivery").orElseThrow()).hasSize(36);
		assertThat(sent.header("Content-Type")).contains("application/json");
	}

	@Test
	void tellsAboutStatusWithNoChangesAndInASisterEventWithThem() {
		this.admin.post(this.path + "/toggle_status", Map.of("status", "resolved"));
		settle();
		assertThat(body("conversation_status_changed").path("changed_attributes").isNull()).isTrue();
		assertThat(body("conversation_updated").at("/changed_attributes").toString())
			.contains("{\"status\":{\"previous_value\":\"open\",\"current_value\":\"resolved\"}}");
		assertThat(this.receiver.bodies("conversation_resolved")).isEmpty();
		assertThat(this.receiver.bodies("message_created")).isEmpty();
	}

	@Test
	void tellsAboutLabelsUnderTwoNames() {
		this.admin.post(this.path + "/labels", Map.of("labels", List.of("lang_uz")));
		settle();
		assertThat(body("conversation_updated").at("/changed_attributes").toString())
			.contains("{\"cached_label_list\":{\"previous_value\":null,\"current_value\":\"lang_uz\"}}")
			.contains("{\"label_list\":{\"previous_value\":[],\"current_value\":[\"lang_uz\"]}}");
	}

	@Test
	void reopensWithAStatusEventWhenTheCustomerWrites() {
		this.admin.post(this.path + "/toggle_status", Map.of("status", "resolved"));
		settle();
		this.receiver.clear();
		this.simulator.customerSays(id(), "Salom");
		settle();
		assertThat(events()).containsExactlyInAnyOrder("message_created", "conversation_updated",
				"conversation_status_changed", "contact_updated");
		assertThat(body("contact_updated").at("/changed_attributes/0").has("last_activity_at")).isTrue();
	}

	@Test
	void showsTheStateAtSendingUnlessToldOtherwise() {
		this.simulator.webhooks().configure(WebhookSettings.unreliable(0, 0, Duration.ofMillis(300), 1));
		this.admin.post(this.path + "/toggle_priority", Map.of("priority", "high"));
		this.admin.post(this.path + "/toggle_priority", Map.of("priority", "low"));
		settle();
		assertThat(this.receiver.bodies("conversation_updated")).hasSize(2)
			.anySatisfy((body) -> assertThat(body.path("priority").asString()).isEqualTo("low"));
		this.receiver.clear();
		this.simulator.webhooks()
			.configure(WebhookSettings.unreliable(0, 0, Duration.ofMillis(300), 1).withBodiesAtEvent(true));
		this.admin.post(this.path + "/toggle_priority", Map.of("priority", "high"));
		this.admin.post(this.path + "/toggle_priority", Map.of("priority", "urgent"));
		settle();
		assertThat(this.receiver.bodies("conversation_updated")).extracting((body) -> body.path("priority").asString())
			.containsExactlyInAnyOrder("high", "urgent");
	}

	@Test
	void forgetsAWebhookThatFails() {
		this.receiver.recording.faults().add(Fault.status(500, null));
		this.admin.post(this.path + "/labels", Map.of("labels", List.of("a")));
		settle();
		assertThat(this.simulator.webhooks().deliveries().getLast().outcome()).isEqualTo(Delivery.Outcome.FAILED);
		this.receiver.recording.faults().clear();
		assertThat(this.receiver.recording.ledger().entries()).hasSize(1);
	}

	@Test
	void givesUpOnASlowReceiver() {
		this.simulator.webhooks().configure(WebhookSettings.defaults().withTimeout(Duration.ofMillis(100)));
		this.receiver.recording.faults().add(Fault.of(Fault.Kind.DELAY).delayed(Duration.ofMillis(500)));
		this.admin.post(this.path + "/labels", Map.of("labels", List.of("a")));
		settle();
		assertThat(this.simulator.webhooks().deliveries().getLast().outcome()).isEqualTo(Delivery.Outcome.FAILED);
	}

	@Test
	void losesAndRepeatsByTheSeed() {
		this.simulator.webhooks().configure(WebhookSettings.unreliable(30, 30, Duration.ofMillis(50), 42));
		for (int i = 0; i < 100; i++) {
			this.admin.post(this.path + "/custom_attributes", Map.of("custom_attributes", Map.of("n", i)));
		}
		settle();
		long dropped = this.simulator.webhooks()
			.deliveries()
			.stream()
			.filter((delivery) -> delivery.outcome() == Delivery.Outcome.DROPPED)
			.count();
		assertThat(dropped).isBetween(15L, 45L);
		assertThat(this.receiver.requests()).hasSizeGreaterThan((int) (100 - dropped));
		assertThat(this.receiver.requests()
			.stream()
			.map((request) -> request.header("X-Chatwoot-Delivery").orElseThrow())
			.distinct()).hasSameSizeAs(this.receiver.requests());
	}

	@Test
	void tellsOnlyAboutWhatIsSubscribed() {
		try (Receiver other = new Receiver()) {
			this.admin.post("/webhooks", Map.of("url", other.url(), "subscriptions", List.of("message_created")));
			this.admin.post(this.path + "/labels", Map.of("labels", List.of("a")));
			this.admin.post(this.path + "/messages", Map.of("content", "Hi"));
			settle();
			assertThat(other.requests()).hasSize(1);
			assertThat(other.bodies("message_created")).hasSize(1);
		}
	}

	@Test
	void marksAMessageFailedWhenTheInboxCallbackFails() {
		try (Receiver other = new Receiver()) {
			other.recording.faults().add(Fault.status(503, null));
			this.admin.call("PATCH", "/inboxes/5", Map.of("channel", Map.of("webhook_url", other.url())));
			this.admin.post(this.path + "/messages", Map.of("content", "Hi"));
			settle();
			JsonNode message = this.admin.get(this.path + "/messages").at("/payload/0");
			assertThat(message.path("status").asString()).isEqualTo("failed");
			assertThat(message.at("/content_attributes/external_error").asString()).isEqualTo("503");
			assertThat(this.receiver.bodies("message_updated")).hasSize(1);
		}
	}

	private Request sent(String event) {
		return this.receiver.requests()
			.stream()
			.filter((request) -> request.json().orElseThrow().path("event").asString().equals(event))
			.findFirst()
			.orElseThrow();
	}

	private JsonNode body(String event) {
		assertThat(this.receiver.bodies(event)).hasSize(1);
		return this.receiver.bodies(event).getFirst();
	}

	private List<String> events() {
		return this.receiver.requests()
			.stream()
			.map((request) -> request.json().orElseThrow().path("event").asString())
			.toList();
	}

	private void settle() {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(10))
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.simulator.webhooks().pending() == 0);
	}

	private long conversation() {
		long contact = this.admin.post("/contacts", Map.of("identifier", "client-1"))
			.at("/payload/contact/id")
			.asLong();
		return this.admin.post("/conversations", Map.of("inbox_id", 5, "contact_id", contact, "source_id", "s-1"))
			.at("/id")
			.asLong();
	}

	private long id() {
		return Long.parseLong(this.path.substring(this.path.lastIndexOf('/') + 1));
	}

}
