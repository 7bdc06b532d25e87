package uz.consbridge.simulator.chatwoot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** {@code /inboxes} and their members. */
final class InboxesApi {

	private static final String[] FIELDS = { "name", "enable_auto_assignment", "greeting_enabled", "greeting_message",
			"csat_survey_enabled", "lock_to_single_conversation", "allow_messages_after_resolved",
			"working_hours_enabled", "out_of_office_message", "timezone", "channel" };

	private InboxesApi() {
	}

	static void register(Api api) {
		Shape user = Shape.of(Access.USER);
		Shape admin = Shape.of(Access.ADMINISTRATOR);
		api.read("GET", "/inboxes", user, InboxesApi::list);
		api.read("GET", "/inboxes/{id}", user, (ask, view) -> Reply.ok(json(ask, InboxJson.find(view, ask.id("id")))));
		api.write("POST", "/inboxes", admin.fields(FIELDS), InboxesApi::create);
		api.write("PATCH", "/inboxes/{id}", admin.fields(FIELDS), InboxesApi::update);
		api.write("POST", "/inboxes/{id}/set_agent_bot", admin.fields("agent_bot"), InboxesApi::setBot);
		api.read("GET", "/inbox_members/{id}", user, (ask, view) -> members(view, InboxJson.find(view, ask.id("id"))));
		api.write("POST", "/inbox_members", admin.fields("inbox_id", "user_ids"), InboxesApi::addMembers);
		api.write("PATCH", "/inbox_members", admin.fields("inbox_id", "user_ids"), InboxesApi::setMembers);
	}

	/** An API inbox, not stored yet. */
	static ObjectNode inbox(String name, String identifier, String secret) {
		ObjectNode inbox = Json.object().put("name", name).put("identifier", identifier).put("channel_id", 4);
		inbox.put("channel_type", "Channel::Api").put("timezone", "Asia/Tashkent").put("secret", secret);
		inbox.put("hmac_mandatory", false).put("hmac_token", "hmac-" + secret).putNull("webhook_url");
		inbox.put("enable_auto_assignment", false).put("greeting_enabled", false).putNull("greeting_message");
		inbox.put("working_hours_enabled", false).put("enable_email_collect", true).put("csat_survey_enabled", false);
		inbox.put("allow_messages_after_resolved", true).put("lock_to_single_conversation", false);
		inbox.put("sender_name_type", "friendly").putNull("agent_bot_id");
		inbox.putArray("member_ids");
		for (String field : List.of("csat_config", "auto_assignment_config", "additional_attributes")) {
			inbox.putObject(field);
		}
		return inbox;
	}

	private static Reply list(Ask ask, View view) {
		List<ObjectNode> found = view.all(Db.INBOXES).stream().map((inbox) -> json(ask, inbox)).toList();
		return Reply.ok(Json.object().set("payload", Json.array(found)));
	}

	private static Reply create(Ask ask, Work work) {
		ObjectNode inbox = inbox(ask.text("name"), work.token(), work.token());
		apply(ask, inbox);
		return Reply.ok(json(ask, work.create(Db.INBOXES, inbox)));
	}

	private static Reply update(Ask ask, Work work) {
		Work.Change change = work.update(Db.INBOXES, ask.id("id"), (inbox) -> apply(ask, inbox));
		return Reply.ok(json(ask, change.after()));
	}

	private static void apply(Ask ask, ObjectNode inbox) {
		for (String field : FIELDS) {
			if (ask.has(field) && !field.equals("channel")) {
				inbox.set(field, ask.body().path(field));
			}
		}
		if (ask.body().path("channel") instanceof ObjectNode channel) {
			ask.onlyFields(channel, Set.of("type", "webhook_url", "hmac_mandatory", "additional_attributes"),
					"channel");
			channel.properties()
				.stream()
				.filter((one) -> !one.getKey().equals("type"))
				.forEach((one) -> inbox.set(one.getKey(), one.getValue()));
		}
	}

	private static Reply setBot(Ask ask, Work work) {
		work.update(Db.INBOXES, ask.id("id"), (inbox) -> {
			if (ask.text("agent_bot").isEmpty()) {
				inbox.putNull("agent_bot_id");
			}
			else {
				inbox.put("agent_bot_id", Fields.number(work.find(Db.BOTS, ask.number("agent_bot")), "id"));
			}
		});
		return Reply.empty(200);
	}

	private static Reply members(View view, ObjectNode inbox) {
		List<ObjectNode> found = Fields.numbers(inbox.path("member_ids"))
			.stream()
			.flatMap((id) -> view.find(Db.USERS, String.valueOf(id)).stream())
			.map((user) -> PersonJson.agent(view, user))
			.toList();
		return Reply.ok(Json.object().set("payload", Json.array(found)));
	}

	private static Reply addMembers(Ask ask, Work work) {
		Work.Change change = work.update(Db.INBOXES, ask.number("inbox_id"), (inbox) -> {
			Set<Long> members = new LinkedHashSet<>(Fields.numbers(inbox.path("member_ids")));
			members.addAll(Fields.numbers(ask.body().path("user_ids")));
			inbox.set("member_ids", Json.of(List.copyOf(members)));
		});
		return members(work.tx(), change.after());
	}

	private static Reply setMembers(Ask ask, Work work) {
		work.update(Db.INBOXES, ask.number("inbox_id"),
				(inbox) -> inbox.set("member_ids", Json.of(Fields.numbers(ask.body().path("user_ids")))));
		return Reply.empty(200);
	}

	private static ObjectNode json(Ask ask, ObjectNode inbox) {
		return InboxJson.rest(inbox, ask.caller() instanceof Caller.User user && user.administrator());
	}

}
