package uz.consbridge.ingest.chatwoot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.ConversationState.Contact;
import uz.consbridge.events.ConversationState.Member;

/** Reads the conversation block of a webhook. */
final class Conversations {

	private final JsonMapper json;

	Conversations(JsonMapper json) {
		this.json = json;
	}

	/**
	 * @param status what the event itself says the status is, for blocks that leave it
	 * out
	 */
	ConversationState read(Fields block, @Nullable String status) {
		Fields contactInbox = block.object("contact_inbox");
		Fields meta = block.object("meta");
		Fields sender = meta.object("sender");
		Long contactId = contactInbox.number("contact_id");
		return new ConversationState(block.requiredNumber("id"), block.number("inbox_id"),
				contactInbox.text("source_id"), (contactId != null) ? contactId : sender.number("id"),
				sender.text("identifier"), contactInbox.text("pubsub_token"), status(block, status),
				assignee(block, meta), meta.object("team").number("id"), labels(block), attributes(block),
				block.text("priority"), block.time("created_at"), block.time("updated_at"), leftOut(block, meta),
				sender.present() ? new Contact(sender.text("name"), sender.text("email"), sender.text("phone_number"))
						: null);
	}

	/** Older integrations tell only some members; the others have not changed thereby. */
	private static @Nullable List<Member> leftOut(Fields block, Fields meta) {
		List<Member> leftOut = new ArrayList<>();
		if (!meta.has("assignee") && !block.has("assignee") && !block.has("assignee_id")) {
			leftOut.add(Member.ASSIGNEE);
		}
		if (!block.has("priority")) {
			leftOut.add(Member.PRIORITY);
		}
		if (!block.has("labels")) {
			leftOut.add(Member.LABELS);
		}
		if (!block.has("custom_attributes")) {
			leftOut.add(Member.CUSTOM_ATTRIBUTES);
		}
		return leftOut.isEmpty() ? null : List.copyOf(leftOut);
	}

	private static String status(Fields block, @Nullable String implied) {
		String status = block.text("status");
		return (status == null && implied != null) ? implied : block.requiredText("status");
	}

	/** An agent; a bot that holds the conversation is not an assignee. */
	private static @Nullable Long assignee(Fields block, Fields meta) {
		Fields assignee = (meta.has("assignee") ? meta : block).object("assignee");
		if (!assignee.present()) {
			return meta.has("assignee") ? null : block.number("assignee_id");
		}
		String type = meta.text("assignee_type");
		String kind = (type != null) ? type : assignee.text("type");
		return (kind == null || "user".equalsIgnoreCase(kind)) ? assignee.number("id") : null;
	}

	private static List<String> labels(Fields block) {
		JsonNode labels = block.raw("labels");
		if (labels.isNull() || labels.isMissingNode()) {
			return List.of();
		}
		if (!labels.isArray()) {
			throw block.unreadable("labels", "not a list");
		}
		List<String> titles = new ArrayList<>();
		for (JsonNode label : labels) {
			titles.add(label.isObject() ? label.path("title").asString() : label.asString());
		}
		return List.copyOf(titles);
	}

	private Map<String, Object> attributes(Fields block) {
		Fields attributes = block.object("custom_attributes");
		Map<String, Object> values = new LinkedHashMap<>();
		if (attributes.present()) {
			attributes.node().properties().forEach((entry) -> {
				if (!entry.getValue().isNull()) {
					values.put(entry.getKey(), this.json.treeToValue(entry.getValue(), Object.class));
				}
			});
		}
		return values;
	}

}
