package uz.consbridge.simulator.chatwoot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTests extends Desk {

	private String path = "";

	@BeforeEach
	void begin() {
		this.path = "/conversations/" + conversation("s-1");
	}

	@Test
	void keepsASecondMessageWithTheSameSourceIdAndSaysSo() {
		this.admin.post(messages(), Map.of("content", "Note", "private", true, "source_id", "n-1"));
		this.admin.post(messages(), Map.of("content", "Note", "private", true, "source_id", "n-1"));
		assertThat(list("")).hasSize(2);
		assertThat(violations(Violation.Kind.DUPLICATE)).hasSize(1);
	}

	@Test
	void writesForTheContactTheUserOrTheBot() {
		assertThat(sender(this.admin, Map.of("content", "Hi", "message_type", "incoming"))).isEqualTo("contact");
		assertThat(sender(this.admin, Map.of("content", "Hi"))).isEqualTo("user");
		assertThat(sender(this.bot, Map.of("content", "Hi"))).isEqualTo("agent_bot");
		assertThat(sender(this.admin, Map.of("content", "Hi", "sender_type", "AgentBot", "sender_id", 3)))
			.isEqualTo("agent_bot");
	}

	@Test
	void countsOnlyAPersonsReplyAsTheFirst() {
		this.bot.post(messages(), Map.of("content", "Accepted"));
		this.agent.post(messages(), Map.of("content", "Note", "private", true));
		assertThat(this.admin.get(this.path).at("/first_reply_created_at").asLong()).isZero();
		this.agent.post(messages(), Map.of("content", "Hello"));
		assertThat(this.admin.get(this.path).at("/first_reply_created_at").asLong()).isPositive();
	}

	@Test
	void pagesByBeforeAndAfter() {
		List<Long> all = new ArrayList<>();
		for (int i = 0; i < 25; i++) {
			all.add(this.admin.post(messages(), Map.of("content", "m" + i)).at("/id").asLong());
		}
		assertThat(list("")).isEqualTo(all.subList(5, 25));
		assertThat(list("?before=" + all.get(22))).isEqualTo(all.subList(2, 22));
		assertThat(list("?after=" + all.get(3))).isEqualTo(all.subList(4, 25));
		assertThat(list("?after=" + all.get(3) + "&before=" + all.get(5))).isEqualTo(all.subList(3, 5));
		assertThat(list("?page=2")).hasSize(20);
		assertThat(violations(Violation.Kind.MALFORMED)).singleElement().asString().contains("'page'");
	}

	@Test
	void listsNotesAndActivityUnlessToldOtherwise() {
		this.admin.post(messages(), Map.of("content", "Note", "private", true));
		this.admin.post(this.path + "/toggle_status", Map.of("status", "resolved"));
		assertThat(list("")).hasSize(2);
		assertThat(list("?filter_internal_messages=true")).isEmpty();
		assertThat(this.admin.get(this.path).at("/messages/0/message_type").asInt()).isEqualTo(Words.ACTIVITY);
	}

	@Test
	void keepsOwnContentAttributesAndForgetsTheEchoId() {
		Client.Answer answer = this.admin.post(messages(),
				Map.of("content", "Hi", "echo_id", "e-1", "content_attributes", Map.of("ext_ref", "x")));
		assertThat(answer.at("/echo_id").asString()).isEqualTo("e-1");
		JsonNode stored = this.admin.get(messages()).at("/payload/0");
		assertThat(stored.has("echo_id")).isFalse();
		assertThat(stored.at("/content_attributes/ext_ref").asString()).isEqualTo("x");
	}

	@Test
	void refusesMoreThan200AMinuteInOneConversation() {
		for (int i = 0; i < Words.MESSAGES_PER_MINUTE; i++) {
			this.simulator.customerSays(id(), "m" + i);
		}
		Client.Answer answer = this.admin.post(messages(), Map.of("content", "one more"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json()).isEqualTo(Examples.json("examples/errors.json").path("422_message_flood"));
	}

	@Test
	void deletesSoftly() {
		long message = this.admin.post(messages(), Map.of("content", "Hi", "source_id", "n-1")).at("/id").asLong();
		this.admin.call("DELETE", messages() + "/" + message, Map.of());
		JsonNode stored = this.admin.get(messages()).at("/payload/0");
		assertThat(stored.at("/content").asString()).isEqualTo("This message was deleted");
		assertThat(stored.at("/content_attributes").toString()).isEqualTo("{\"deleted\":true}");
		assertThat(stored.at("/source_id").asString()).isEqualTo("n-1");
	}

	private String sender(Client client, Map<String, ?> body) {
		return client.post(messages(), body).at("/sender/type").asString();
	}

	private List<Long> list(String query) {
		return this.admin.get(messages() + query)
			.at("/payload")
			.valueStream()
			.map((message) -> message.path("id").asLong())
			.toList();
	}

	private String messages() {
		return this.path + "/messages";
	}

	private long id() {
		return Long.parseLong(this.path.substring(this.path.lastIndexOf('/') + 1));
	}

}
