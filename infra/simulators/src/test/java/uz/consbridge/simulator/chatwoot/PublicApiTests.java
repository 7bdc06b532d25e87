package uz.consbridge.simulator.chatwoot;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublicApiTests extends Desk {

	private final Client visitor = new Client(this.simulator, "");

	@Test
	void findsAContactBySourceIdThenByIdentifier() {
		Client.Answer first = post("", "{\"source_id\":\"s-1\",\"identifier\":\"client-1\",\"name\":\"A\"}");
		Client.Answer again = post("", "{\"source_id\":\"s-1\",\"name\":\"B\"}");
		assertThat(again.text()).isEqualTo(first.text());
		Client.Answer other = post("", "{\"identifier\":\"client-1\",\"name\":\"C\"}");
		assertThat(other.at("/id").asLong()).isEqualTo(first.at("/id").asLong());
		assertThat(other.at("/name").asString()).isEqualTo("A");
		assertThat(other.at("/pubsub_token").asString()).isNotEqualTo(first.at("/pubsub_token").asString());
	}

	@Test
	void hidesNotesAndAttributesFromTheCustomer() {
		long id = conversation("s-1");
		this.agent.post("/conversations/" + id + "/messages", "{\"content\":\"secret\",\"private\":true}");
		this.agent.post("/conversations/" + id + "/messages", "{\"content\":\"hello\"}");
		Client.Answer seen = this.visitor.send("GET", base() + "/s-1/conversations/" + id, null);
		assertThat(seen.text()).contains("hello").doesNotContain("secret");
		assertThat(seen.json().has("custom_attributes")).isFalse();
	}

	@Test
	void writesAsTheCustomerAndOnlyResolves() {
		long id = conversation("s-1");
		String one = "/s-1/conversations/" + id;
		assertThat(post(one + "/messages", "{\"content\":\"Salom\"}").at("/message_type").asInt()).isZero();
		assertThat(post(one + "/toggle_status", "").at("/status").asString()).isEqualTo("resolved");
		assertThat(post(one + "/toggle_status", "").at("/status").asString()).isEqualTo("resolved");
		assertThat(post(one + "/toggle_typing", "{\"typing_status\":\"on\"}").text()).isEmpty();
		assertThat(this.simulator.violations().all()).isEmpty();
	}

	private Client.Answer post(String path, String body) {
		return this.visitor.send("POST", base() + path, body);
	}

	private String base() {
		return "/public/api/v1/inboxes/" + this.simulator.settings().inboxIdentifier() + "/contacts";
	}

}
