package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers have the members Chatwoot's own have. */
class ShapeTests extends Desk {

	@Test
	void contacts() {
		Client.Answer created = this.admin.post("/contacts", Map.of("name", "Dilnoza", "identifier", "client-1",
				"email", "d@client.example", "phone_number", "+998901112233", "inbox_id", INBOX, "source_id", "s-1"));
		assertThat(created.status()).isEqualTo(200);
		assertShape(created.json(), "contact_create");
		long id = created.at("/payload/contact/id").asLong();
		assertShape(this.admin.get("/contacts/" + id).json(), "contact_show");
		JsonNode found = this.admin.get("/contacts/search?q=DILNOZA&page=1").json();
		assertShape(found, "contact_search");
		assertThat(found.at("/meta/current_page").asString()).isEqualTo("1");
		assertShape(this.admin.post("/contacts/filter", Map.of("payload", List.of(condition("identifier", "client-1"))))
			.json(), "contact_filter");
	}

	@Test
	void conversations() {
		long id = conversation("s-1");
		this.simulator.customerSays(id, "Salom!");
		assertShape(this.admin.get("/conversations/" + id).json(), "conversation_create");
		JsonNode status = this.admin.post("/conversations/" + id + "/toggle_status", Map.of("status", "pending"))
			.json();
		assertShape(status, "toggle_status");
		assertShape(this.admin.post("/conversations/" + id + "/assignments", Map.of("assignee_id", 7)).json(),
				"assign_agent");
		assertShape(this.admin.post("/conversations/" + id + "/assignments", Map.of("team_id", 3)).json(),
				"assign_team");
		assertShape(this.admin.post("/conversations/" + id + "/labels", Map.of("labels", List.of("lang_uz"))).json(),
				"labels");
		this.admin.post("/conversations/" + id + "/toggle_status", Map.of("status", "open"));
		this.simulator.customerSays(id, "Here it is");
		assertShape(this.admin.get("/conversations/" + id).json(), "conversation_show");
		assertShape(this.admin.get("/conversations").json(), "conversation_list");
		assertShape(
				this.admin.post("/conversations/filter", Map.of("payload", List.of(condition("inbox_id", 5)))).json(),
				"conversation_filter");
		assertShape(this.admin.get("/conversations/" + id + "/messages?filter_internal_messages=true").json(),
				"messages_list");
	}

	@Test
	void messages() {
		String path = "/conversations/" + conversation("s-1") + "/messages";
		assertShape(this.agent.post(path, Map.of("content", "Good morning", "echo_id", "tmp-1")).json(),
				"message_create");
		assertShape(this.agent.post(path, Map.of("content", "A note", "private", true)).json(),
				"message_create_private_note");
		assertShape(this.bot.post(path, Map.of("content", "Accepted", "source_id", "n-1")).json(),
				"message_create_bot");
	}

	@Test
	void surroundings() {
		assertShape(this.admin.get("/agents").json(), "agents_list");
		assertShape(this.admin.get("/teams").json(), "teams_list");
		assertShape(this.admin.post("/webhooks", Map.of("url", "http://127.0.0.1:9/x")).json(), "webhook_create");
		assertShape(this.admin.get("/webhooks").json(), "webhooks_list");
	}

	@Test
	void publicApi() {
		String base = "/public/api/v1/inboxes/" + this.simulator.settings().inboxIdentifier() + "/contacts";
		Client.Answer contact = this.admin.send("POST", base, "{\"source_id\":\"s-1\",\"name\":\"Dilnoza\"}");
		assertShape(contact.json(), "public_contact");
		Client.Answer conversation = this.admin.send("POST", base + "/s-1/conversations", "{}");
		String one = base + "/s-1/conversations/" + conversation.at("/id").asLong();
		Client.Answer message = this.admin.send("POST", one + "/messages", "{\"content\":\"Salom!\"}");
		assertShape(message.json(), "public_message");
		assertThat(Examples.shape(this.admin.send("GET", one, null).json()))
			.isSubsetOf(Examples.shape(Examples.json("examples/public_conversation_response.json")))
			.contains("/messages[]/content", "/contact/identifier");
	}

	private static Map<String, Object> condition(String key, Object value) {
		return Map.of("attribute_key", key, "filter_operator", "equal_to", "values", List.of(value));
	}

	private static void assertShape(JsonNode body, String example) {
		assertThat(Examples.shape(body))
			.isEqualTo(Examples.shape(Examples.json("examples/" + example + "_response.json")));
	}

}
