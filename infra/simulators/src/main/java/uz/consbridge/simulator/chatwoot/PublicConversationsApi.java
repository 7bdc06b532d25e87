package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.function.Function;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** The Public API's conversations and messages. */
final class PublicConversationsApi {

	private PublicConversationsApi() {
	}

	static void register(Api api) {
		Shape shape = Shape.of(Access.USER);
		String all = PublicContactsApi.BASE + "/contacts/{source}/conversations";
		String one = all + "/{id}";
		api.publicRead("GET", all, shape, PublicConversationsApi::list);
		api.publicWrite("POST", all, shape.fields("custom_attributes"), PublicConversationsApi::create);
		api.publicRead("GET", one, shape,
				(ask, view) -> Reply.ok(ConversationJson.visitor(view, conversation(ask, view))));
		api.publicWrite("POST", one + "/toggle_status", shape, PublicConversationsApi::resolve);
		api.publicWrite("POST", one + "/toggle_typing", shape.fields("typing_status"), PublicConversationsApi::typing);
		api.publicWrite("POST", one + "/update_last_seen", shape, PublicConversationsApi::seen);
		api.publicRead("GET", one + "/messages", shape.query("before"), PublicConversationsApi::messages);
		api.publicWrite("POST", one + "/messages", shape.fields("content", "echo_id", "attachments"),
				PublicConversationsApi::say);
		api.publicWrite("PATCH", one + "/messages/{message}", shape.fields("submitted_values"),
				PublicConversationsApi::submit);
	}

	private static Reply list(Ask ask, View view) {
		return Reply
			.ok(Json.array(view.by(Db.CONVERSATIONS, "link", Fields.text(PublicContactsApi.link(ask, view), "id"))
				.stream()
				.map((one) -> ConversationJson.visitor(view, one))
				.toList()));
	}

	private static Reply create(Ask ask, Work work) {
		ObjectNode conversation = ConversationsApi.blank(work, PublicContactsApi.link(ask, work.tx()));
		if (ask.has("custom_attributes")) {
			conversation.set("custom_attributes", ask.object("custom_attributes"));
		}
		return Reply.ok(ConversationJson.visitor(work.tx(), ConversationsApi.add(work, conversation)));
	}

	private static Reply resolve(Ask ask, Work work) {
		long id = Fields.number(conversation(ask, work.tx()), "id");
		ObjectNode after = ConversationChanges.touch(work, id, (row) -> row.put("status", "resolved"));
		return Reply.ok(ConversationJson.visitor(work.tx(), after));
	}

	private static Reply typing(Ask ask, Work work) {
		ObjectNode conversation = conversation(ask, work.tx());
		ObjectNode who = ContactJson.event(work.tx(), Conversations.contact(work.tx(), conversation));
		ConversationChangesApi.typing(work, Fields.number(conversation, "id"), ask.text("typing_status").equals("on"),
				false, who);
		return Reply.empty(200);
	}

	private static Reply seen(Ask ask, Work work) {
		ObjectNode conversation = conversation(ask, work.tx()).deepCopy().put("contact_last_seen_at", work.now());
		work.tx().put(Db.CONVERSATIONS, Fields.text(conversation, "id"), conversation);
		return Reply.empty(200);
	}

	private static Reply messages(Ask ask, View view) {
		long before = ask.query("before")
			.filter((id) -> id.matches("\\d{1,18}"))
			.map(Long::valueOf)
			.orElse(Long.MAX_VALUE);
		List<ObjectNode> found = Conversations.messages(view, conversation(ask, view))
			.stream()
			.filter(ConversationJson::forVisitors)
			.filter((message) -> Fields.number(message, "id") < before)
			.toList();
		Function<ObjectNode, ObjectNode> json = (message) -> MessageJson.visitor(view, message);
		return Reply.ok(Json.array(MessagesApi.newest(found).stream().map(json).toList()));
	}

	private static Reply say(Ask ask, Work work) {
		ObjectNode message = incoming(conversation(ask, work.tx()), ask.text("content"));
		return Reply.ok(MessageJson.visitor(work.tx(), Messages.create(work, message)));
	}

	/** What the customer says. */
	static ObjectNode incoming(ObjectNode conversation, String content) {
		return Messages.row(conversation, content, Words.INCOMING)
			.put("sender_type", "Contact")
			.put("sender_id", Fields.number(conversation, "contact_id"));
	}

	private static Reply submit(Ask ask, Work work) {
		conversation(ask, work.tx());
		ObjectNode after = Messages.touch(work, ask.id("message"),
				(message) -> ((ObjectNode) message.path("content_attributes")).set("submitted_values",
						ask.body().path("submitted_values")));
		return Reply.ok(MessageJson.visitor(work.tx(), after));
	}

	private static ObjectNode conversation(Ask ask, View view) {
		String link = Fields.text(PublicContactsApi.link(ask, view), "id");
		return view.find(Db.CONVERSATIONS, String.valueOf(ask.id("id")))
			.filter((conversation) -> Fields.text(conversation, "contact_inbox_id").equals(link))
			.orElseThrow(Refused::noPage);
	}

}
