package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Set;

/** The words Chatwoot knows, and the limits it keeps. */
final class Words {

	static final Set<String> STATUS = Set.of("open", "resolved", "pending", "snoozed");

	static final Set<String> PRIORITY = Set.of("low", "medium", "high", "urgent");

	static final Set<String> CONTENT_TYPE = Set.of("text", "input_text", "input_textarea", "input_email",
			"input_select", "cards", "form", "article", "incoming_email", "input_csat", "integrations", "sticker",
			"voice_call");

	static final Set<String> MESSAGE_STATUS = Set.of("sent", "delivered", "read", "failed");

	static final Set<String> ROLE = Set.of("agent", "administrator");

	static final Set<String> AVAILABILITY = Set.of("online", "offline", "busy");

	/** Message types by their number. */
	static final List<String> MESSAGE_TYPE = List.of("incoming", "outgoing", "activity", "template");

	static final int INCOMING = 0;

	static final int OUTGOING = 1;

	static final int ACTIVITY = 2;

	static final int TEMPLATE = 3;

	/** Priorities, least first. */
	static final List<String> PRIORITY_ORDER = List.of("low", "medium", "high", "urgent");

	static final Set<String> DISPLAY_TYPE = Set.of("text", "number", "currency", "percent", "link", "date", "list",
			"checkbox");

	static final List<String> DEFAULT_SUBSCRIPTIONS = List.of("conversation_status_changed", "conversation_updated",
			"conversation_created", "contact_created", "contact_updated", "message_created", "message_updated",
			"webwidget_triggered");

	static final Set<String> SUBSCRIPTIONS = Set.of("conversation_status_changed", "conversation_updated",
			"conversation_created", "contact_created", "contact_updated", "message_created", "message_updated",
			"webwidget_triggered", "inbox_created", "inbox_updated", "conversation_typing_on",
			"conversation_typing_off");

	static final int MAX_CONTENT = 150_000;

	static final int MAX_ATTRIBUTE_TEXT = 1500;

	static final long MAX_ATTRIBUTE_NUMBER = 9_999_999_999L;

	static final int MESSAGES_PER_MINUTE = 200;

	private Words() {
	}

}
