package uz.consbridge.simulator.chatwoot;

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Store;

/** The collections of the store and their indexes. Times are microseconds. */
final class Db {

	static final String ACCOUNT = "account";

	static final String USERS = "users";

	static final String BOTS = "bots";

	static final String TEAMS = "teams";

	static final String INBOXES = "inboxes";

	static final String LABELS = "labels";

	static final String DEFINITIONS = "definitions";

	static final String WEBHOOKS = "webhooks";

	static final String CONTACTS = "contacts";

	static final String LINKS = "contact_inboxes";

	static final String CONVERSATIONS = "conversations";

	static final String MESSAGES = "messages";

	private Db() {
	}

	static void index(Store store) {
		store.index(USERS, "token", by("token"));
		store.index(BOTS, "token", by("token"));
		store.index(INBOXES, "identifier", by("identifier"));
		store.index(CONTACTS, "identifier", by("identifier"));
		store.index(CONTACTS, "identifier_lower", (contact) -> Fields.has(contact, "identifier")
				? Fields.text(contact, "identifier").toLowerCase(Locale.ROOT) : null);
		store.index(CONTACTS, "email", by("email"));
		store.index(CONTACTS, "phone_number", by("phone_number"));
		store.index(LINKS, "contact", by("contact_id"));
		store.index(LINKS, "source",
				(link) -> sourceKey(link.path("inbox_id").asLong(), Fields.text(link, "source_id")));
		store.index(LINKS, "source_id", by("source_id"));
		store.index(CONVERSATIONS, "contact", by("contact_id"));
		store.index(CONVERSATIONS, "link", by("contact_inbox_id"));
		store.index(CONVERSATIONS, "uuid", by("uuid"));
		store.index(CONVERSATIONS, "cons_id",
				(conversation) -> value(conversation.path("custom_attributes"), "cons_id"));
		store.index(MESSAGES, "conversation", by("conversation_id"));
		store.index(MESSAGES, "source", (message) -> {
			String source = value(message, "source_id");
			return (source == null) ? null : sourceKey(message.path("conversation_id").asLong(), source);
		});
	}

	/** Added to the counts of a collection, so that no two kinds of ids look alike. */
	static long offset(String collection) {
		return switch (collection) {
			case CONTACTS -> 300;
			case LINKS -> 400;
			case CONVERSATIONS -> 1000;
			case MESSAGES -> 50_000;
			default -> 20;
		};
	}

	/** A source id is a mark within an inbox, or within a conversation. */
	static String sourceKey(long owner, String sourceId) {
		return owner + "|" + sourceId;
	}

	private static Function<ObjectNode, @Nullable String> by(String field) {
		return (node) -> value(node, field);
	}

	private static @Nullable String value(JsonNode node, String field) {
		JsonNode value = node.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		String text = value.isString() ? value.asString() : value.toString();
		return field.equals("email") ? text.toLowerCase(Locale.ROOT) : text;
	}

}
