package uz.consbridge.stack.cli;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import uz.consbridge.stack.run.Plan;

/** Looks at a conversation, and acts in it, as a consultant would. */
final class DemoChatwoot {

	private final Operator operator;

	private final String base;

	private final boolean simulated;

	DemoChatwoot(Operator operator, String url) {
		this.operator = operator;
		this.simulated = operator.setting("CHATWOOT_API_URL", "").isEmpty();
		this.base = url.replaceFirst("/+$", "") + "/api/v1/accounts/" + operator.setting("CHATWOOT_ACCOUNT_ID", "1")
				+ "/conversations/";
	}

	/** The value of a custom attribute, once it is set. */
	Optional<String> attribute(long conversation, String name) {
		String value = ask("GET", conversation, "", Map.of()).path("custom_attributes").path(name).asString("");
		return value.isEmpty() ? Optional.empty() : Optional.of(value);
	}

	/** The text of the newest private note, once there are as many as expected. */
	Optional<String> notes(long conversation, int expected) {
		int found = 0;
		String newest = "";
		for (JsonNode message : ask("GET", conversation, "/messages", Map.of()).path("payload")) {
			if (message.path("private").asBoolean(false)) {
				found++;
				newest = message.path("content").asString("");
			}
		}
		return (found >= expected) ? Optional.of(newest.lines().findFirst().orElse("")) : Optional.empty();
	}

	void resolve(long conversation) {
		ask("POST", conversation, "/toggle_status", Map.of("status", "resolved"));
	}

	private JsonNode ask(String method, long conversation, String path, Object body) {
		String token = this.operator.setting("CHATWOOT_AGENT_TOKEN",
				this.simulated ? Plan.LOCAL_AGENT_TOKEN : this.operator.secret("CHATWOOT_API_TOKEN"));
		return this.operator.ask(method, this.base + conversation + path, Map.of("Api-Access-Token", token), body)
			.body();
	}

}
