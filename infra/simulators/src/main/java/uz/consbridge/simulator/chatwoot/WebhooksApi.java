package uz.consbridge.simulator.chatwoot;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;

/** {@code /webhooks}: the account's webhooks. */
final class WebhooksApi {

	private static final String[] FIELDS = { "url", "subscriptions", "name", "inbox_id" };

	private WebhooksApi() {
	}

	static void register(Api api) {
		Shape admin = Shape.of(Access.ADMINISTRATOR).wrappedIn("webhook");
		api.read("GET", "/webhooks", admin, (ask, view) -> payload("webhooks",
				Json.array(view.all(Db.WEBHOOKS).stream().map((hook) -> json(AccountJson.id(view), hook)).toList())));
		api.write("POST", "/webhooks", admin.fields(FIELDS), WebhooksApi::create);
		api.write("PATCH", "/webhooks/{id}", admin.fields(FIELDS), WebhooksApi::update);
		api.write("PUT", "/webhooks/{id}", admin.fields(FIELDS), WebhooksApi::update);
		api.write("DELETE", "/webhooks/{id}", admin, (ask, work) -> {
			work.find(Db.WEBHOOKS, ask.id("id"));
			work.tx().remove(Db.WEBHOOKS, String.valueOf(ask.id("id")));
			work.changed("webhooks " + ask.id("id") + " deleted");
			return Reply.empty(200);
		});
	}

	/** A webhook, not stored yet. */
	static ObjectNode hook(String url, String secret, List<String> subscriptions) {
		ObjectNode hook = Json.object().put("url", url).putNull("name").putNull("inbox_id").put("secret", secret);
		hook.set("subscriptions", Json.of(subscriptions));
		return hook;
	}

	private static Reply create(Ask ask, Work work) {
		ObjectNode hook = hook("", work.token().replace("-", ""), Words.DEFAULT_SUBSCRIPTIONS);
		apply(ask, work, hook, 0);
		work.create(Db.WEBHOOKS, hook);
		return payload("webhook", json(AccountJson.id(work.tx()), hook));
	}

	private static Reply update(Ask ask, Work work) {
		Work.Change change = work.update(Db.WEBHOOKS, ask.id("id"), (hook) -> apply(ask, work, hook, ask.id("id")));
		return payload("webhook", json(AccountJson.id(work.tx()), change.after()));
	}

	private static void apply(Ask ask, Work work, ObjectNode hook, long self) {
		for (String field : FIELDS) {
			if (Fields.has(ask.body(), field)) {
				hook.set(field, ask.body().path(field));
			}
		}
		String url = Fields.text(hook, "url");
		if (!url.matches("https?://.+")) {
			ask.malformed("A webhook needs an http or https URL");
			throw Refused.invalid("Url is invalid", "url");
		}
		if (work.tx()
			.all(Db.WEBHOOKS)
			.stream()
			.anyMatch((other) -> Fields.text(other, "url").equals(url) && Fields.number(other, "id") != self)) {
			work.duplicate("A webhook with this URL exists");
			throw Refused.invalid("Url has already been taken", "url");
		}
		List<String> events = Fields.texts(hook.path("subscriptions"));
		if (events.isEmpty() || !Words.SUBSCRIPTIONS.containsAll(events)) {
			ask.malformed("A subscription is empty or unknown");
			throw Refused.invalid("Subscriptions Invalid events", "subscriptions");
		}
	}

	private static ObjectNode json(long account, ObjectNode hook) {
		ObjectNode json = Fields.copy(hook, Json.object(), "id", "name", "url").put("account_id", account);
		return Fields.copy(hook, json, "subscriptions", "secret");
	}

	private static Reply payload(String name, JsonNode value) {
		return Reply.ok(Json.object().set("payload", Json.object().set(name, value)));
	}

}
