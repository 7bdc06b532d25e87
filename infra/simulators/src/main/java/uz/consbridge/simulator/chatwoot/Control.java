package uz.consbridge.simulator.chatwoot;

import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** What tests and the demo do to Chatwoot, or see in it, where its API lacks it. */
final class Control {

	private static final Caller CALLER = new Caller.Control();

	private final World world;

	Control(World world) {
		this.world = world;
	}

	/** How much there is of everything. */
	JsonNode state() {
		return this.world.store().read((view) -> {
			ObjectNode state = Json.object();
			for (String collection : new String[] { Db.CONTACTS, Db.CONVERSATIONS, Db.MESSAGES, Db.USERS, Db.TEAMS,
					Db.LABELS, Db.DEFINITIONS, Db.WEBHOOKS }) {
				state.put(collection, view.size(collection));
			}
			return state;
		});
	}

	JsonNode conversations() {
		return this.world.store()
			.read((view) -> Json.array(view.all(Db.CONVERSATIONS).stream().map((one) -> dump(view, one)).toList()));
	}

	JsonNode conversation(long id) {
		return this.world.store()
			.read((view) -> dump(view, view.find(Db.CONVERSATIONS, String.valueOf(id)).orElseThrow(Refused::notFound)));
	}

	JsonNode contacts() {
		return this.world.store()
			.read((view) -> Json
				.array(view.all(Db.CONTACTS).stream().map((one) -> ContactJson.rest(view, one, true)).toList()));
	}

	/** The customer rates; the survey is sent first when there is none. */
	JsonNode csat(long conversationId, int rating, String feedback) {
		return write((work) -> {
			ObjectNode conversation = work.find(Db.CONVERSATIONS, conversationId);
			long survey = Conversations.messages(work.tx(), conversation)
				.stream()
				.filter((message) -> Fields.text(message, "content_type").equals("input_csat"))
				.mapToLong((message) -> Fields.number(message, "id"))
				.max()
				.orElseGet(() -> survey(work, conversation));
			ObjectNode answer = Json.object();
			answer.putObject("csat_survey_response").put("rating", rating).put("feedback_message", feedback);
			ObjectNode after = Messages.touch(work, survey, (message) -> {
				ObjectNode attributes = (ObjectNode) message.path("content_attributes");
				attributes.set("submitted_values", answer);
			});
			return MessageJson.rest(work.tx(), after);
		});
	}

	/** A customer or a consultant begins or ends typing. */
	JsonNode typing(long conversationId, boolean on, boolean customer, boolean hidden) {
		return write((work) -> {
			ObjectNode conversation = work.find(Db.CONVERSATIONS, conversationId);
			ObjectNode who = customer ? ContactJson.event(work.tx(), Conversations.contact(work.tx(), conversation))
					: PersonJson.eventUser(work.find(Db.USERS, Seed.CONSULTANT));
			ConversationChangesApi.typing(work, conversationId, on, hidden, who);
			return Json.object().put("done", true);
		});
	}

	/** A customer or a consultant writes. */
	JsonNode message(long conversationId, String content, boolean customer, boolean hidden) {
		return write((work) -> {
			ObjectNode conversation = work.find(Db.CONVERSATIONS, conversationId);
			ObjectNode message = customer ? PublicConversationsApi.incoming(conversation, content)
					: Messages.row(conversation, content, Words.OUTGOING)
						.put("private", hidden)
						.put("sender_type", "User")
						.put("sender_id", Seed.CONSULTANT);
			return MessageJson.rest(work.tx(), Messages.create(work, message));
		});
	}

	/** Somebody edits a contact by hand. */
	JsonNode contact(long id, ObjectNode fields) {
		return write((work) -> {
			Work.Change change = work.touch(Db.CONTACTS, id, (contact) -> contact.setAll(fields));
			Contacts.announce(work, id, change);
			return ContactJson.rest(work.tx(), change.after(), true);
		});
	}

	private static long survey(Work work, ObjectNode conversation) {
		String link = "https://chatwoot.example/survey/responses/" + Fields.text(conversation, "uuid");
		ObjectNode message = Messages.row(conversation, "Please rate this conversation " + link, Words.TEMPLATE);
		message.put("content_type", "input_csat");
		message.set("content_attributes", Json.object().put("display_type", "emoji"));
		return Fields.number(Messages.create(work, message), "id");
	}

	private JsonNode write(Function<Work, JsonNode> action) {
		return this.world.write(CALLER, null, action);
	}

	private static ObjectNode dump(View view, ObjectNode conversation) {
		ObjectNode json = ConversationJson.rest(view, conversation);
		ArrayNode all = Json.array();
		for (ObjectNode message : Conversations.messages(view, conversation)) {
			all.add(MessageJson.rest(view, message));
		}
		json.set("messages", all);
		json.set("contact", ContactJson.rest(view, Conversations.contact(view, conversation), false));
		json.set("source_id", Conversations.link(view, conversation).path("source_id"));
		return json;
	}

}
