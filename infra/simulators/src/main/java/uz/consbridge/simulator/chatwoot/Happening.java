package uz.consbridge.simulator.chatwoot;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something webhooks tell about, noted in the transaction that did it.
 *
 * @param event the name in underscore form
 * @param subject what the body is built from
 * @param id of the subject
 * @param changed what changed, when the event tells
 * @param extra further members of the body, when the event has some
 */
record Happening(String event, Subject subject, long id, @Nullable ArrayNode changed, @Nullable ObjectNode extra) {

	/** What an event is about. */
	enum Subject {

		CONTACT, CONVERSATION, MESSAGE, TYPING

	}

	static Happening of(String event, Subject subject, long id) {
		return new Happening(event, subject, id, null, null);
	}

	static Happening changed(String event, Subject subject, long id, ArrayNode changed) {
		return new Happening(event, subject, id, changed, null);
	}

}
