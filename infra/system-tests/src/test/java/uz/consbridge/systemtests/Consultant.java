package uz.consbridge.systemtests;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import uz.consbridge.stack.run.Plan;

import static org.assertj.core.api.Assertions.assertThat;

/** A consultant at work in Chatwoot, and what Chatwoot shows. */
final class Consultant {

	private final Simulator chatwoot;

	Consultant(Simulator chatwoot) {
		this.chatwoot = chatwoot;
	}

	void status(long conversation, String status) {
		write(conversation, "toggle_status", Map.of("status", status));
	}

	void assign(long conversation, long agent) {
		write(conversation, "assignments", Map.of("assignee_id", agent));
	}

	/** Changes something as the consultant. */
	void write(long conversation, String what, Map<String, Object> body) {
		Json.Answer answer = Json.ask("POST",
				this.chatwoot.url() + "/api/v1/accounts/1/conversations/" + conversation + "/" + what,
				Map.of("Api-Access-Token", Plan.LOCAL_AGENT_TOKEN), body);
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
	}

	/** The conversation with its messages. */
	JsonNode conversation(long id) {
		return this.chatwoot.look("/_sim/conversations/" + id);
	}

	/** The private notes of a conversation, oldest first. */
	List<String> notes(long conversation) {
		return conversation(conversation).path("messages")
			.valueStream()
			.filter((message) -> message.path("private").asBoolean(false))
			.map((message) -> message.path("content").asString())
			.toList();
	}

	/** Changes how webhooks are sent from now on; members as in the control API. */
	void webhooks(Map<String, Object> settings) {
		this.chatwoot.order("/_sim/webhooks", settings);
	}

	/** Whether every webhook has been sent and answered. */
	boolean allWebhooksSent() {
		return this.chatwoot.look("/_sim/webhooks").path("pending").asInt() == 0;
	}

	/** The webhooks about a conversation that were answered with 2xx. */
	List<JsonNode> delivered(String event, long conversation) {
		return this.chatwoot.look("/_sim/deliveries")
			.valueStream()
			.filter((delivery) -> delivery.path("outcome").asString().equals("SENT"))
			.filter((delivery) -> delivery.path("event").asString().equals(event))
			.filter((delivery) -> delivery.path("subject").asLong() == conversation)
			.toList();
	}

}
