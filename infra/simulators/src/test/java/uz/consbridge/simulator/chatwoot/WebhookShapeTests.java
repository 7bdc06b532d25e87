package uz.consbridge.simulator.chatwoot;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** Every event has the members of Chatwoot's own example of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookShapeTests {

	private final Receiver receiver = new Receiver();

	private final ChatwootSimulator simulator = ChatwootSimulator
		.start(Settings.defaults().withWebhook(this.receiver.url(), "s-1"));

	@BeforeAll
	void live() {
		Client admin = new Client(this.simulator, "local-admin");
		Client agent = new Client(this.simulator, "local-agent");
		this.simulator.webhooks().configure(WebhookSettings.defaults().withBodiesAtEvent(true));
		long contact = admin.post("/contacts", Map.of("identifier", "client-1")).at("/payload/contact/id").asLong();
		long id = admin.post("/conversations", Map.of("inbox_id", 5, "contact_id", contact, "source_id", "s-1"))
			.at("/id")
			.asLong();
		String path = "/conversations/" + id;
		this.simulator.customerSays(id, "Salom!");
		new Client(this.simulator, "local-bot").post(path + "/messages", Map.of("content", "Accepted"));
		admin.post(path + "/assignments", Map.of("assignee_id", 7));
		admin.post(path + "/assignments", Map.of("team_id", 3));
		admin.post(path + "/labels", Map.of("labels", List.of("lang_uz")));
		long answer = agent.post(path + "/messages", Map.of("content", "Good morning")).at("/id").asLong();
		admin.call("PATCH", path + "/messages/" + answer, Map.of("status", "failed", "external_error", "503"));
		agent.post(path + "/messages", Map.of("content", "A note", "private", true));
		this.simulator.customerSays(id, "Here it is");
		agent.post(path + "/toggle_typing_status", Map.of("typing_status", "on"));
		this.simulator.customerTypes(id, false);
		this.simulator.editContact(contact, Json.object().put("name", "Dilnoza"));
		admin.post(path + "/toggle_status", Map.of("status", "resolved"));
		this.simulator.csat(id, 5, "Thanks");
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.simulator.webhooks().pending() == 0
					&& this.receiver.bodies("message_updated").size() == 2);
	}

	@AfterAll
	void stop() {
		this.simulator.close();
		this.receiver.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "contact_created", "contact_updated", "conversation_created_no_message",
			"conversation_status_changed", "conversation_updated_status", "conversation_updated_labels",
			"conversation_typing_on", "conversation_typing_off", "message_created", "message_created_outgoing",
			"message_created_private_note", "message_created_agent_bot", "message_created_template_csat",
			"message_updated" })
	void hasTheMembersOfTheExample(String example) {
		JsonNode body = Examples.json("webhooks/" + example + ".json");
		assertThat(this.receiver.bodies(body.path("event").asString()))
			.anySatisfy((sent) -> assertThat(Examples.shape(sent)).isEqualTo(Examples.shape(body)));
	}

	@Test
	void bringsTheRatingInsideAMessage() {
		assertThat(this.receiver.bodies("message_updated")
			.stream()
			.map((sent) -> sent.at("/content_attributes/submitted_values/csat_survey_response/rating").asInt(0)))
			.contains(5);
	}

}
