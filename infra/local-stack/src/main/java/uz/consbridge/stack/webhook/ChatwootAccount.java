package uz.consbridge.stack.webhook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** The account in Chatwoot, as far as webhooks go. */
public final class ChatwootAccount {

	private final Calls calls;

	public ChatwootAccount(Calls calls) {
		this.calls = calls;
	}

	/** Calls below the account's URL; complains itself when one is refused. */
	public interface Calls {

		JsonNode call(String method, String path, Object body);

	}

	/** Everything in the account that posts events. */
	public List<Source> sources() {
		List<Source> sources = new ArrayList<>();
		for (JsonNode hook : get("/webhooks").path("payload").path("webhooks")) {
			add(sources, Source.Kind.ACCOUNT, hook, "url");
		}
		for (JsonNode inbox : get("/inboxes").path("payload")) {
			add(sources, Source.Kind.INBOX, inbox, "webhook_url");
		}
		for (JsonNode bot : get("/agent_bots")) {
			add(sources, Source.Kind.BOT, bot, "outgoing_url");
		}
		return sources;
	}

	/** The account webhooks among them that post to us. */
	public List<Source> ours(List<Source> sources, Address address) {
		return sources.stream()
			.filter((source) -> source.kind() == Source.Kind.ACCOUNT && address.covers(source.url()))
			.toList();
	}

	/** Creates the webhook with all needed events. */
	public JsonNode create(Address address) {
		return this.calls
			.call("POST", "/webhooks",
					Map.of("url", address.url(), "name", "Consbridge", "subscriptions", Findings.NEEDED))
			.path("payload")
			.path("webhook");
	}

	/** Makes a webhook post exactly these events. */
	public void subscribe(Source webhook, Set<String> events) {
		this.calls.call("PATCH", "/webhooks/" + webhook.name(), Map.of("url", webhook.url(), "subscriptions", events));
	}

	private JsonNode get(String path) {
		return this.calls.call("GET", path, Map.of());
	}

	private static void add(List<Source> sources, Source.Kind kind, JsonNode row, String url) {
		String address = row.path(url).asString("");
		if (!address.isEmpty()) {
			Set<String> events = new HashSet<>();
			row.path("subscriptions").forEach((event) -> events.add(event.asString("")));
			sources
				.add(new Source(kind, row.path("id").asString(""), address, row.path("secret").asString(""), events));
		}
	}

}
