package uz.consbridge.ingest.chatwoot;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ChatwootEvent;

/** What became of reading a webhook body. */
public sealed interface Reading {

	/**
	 * The body reports something.
	 *
	 * @param happenedAt when, as far as the body says
	 * @param identity what makes two reports of this fact the same; none when the body
	 * has no version of its own
	 */
	record Understood(ChatwootEvent event, @Nullable Instant happenedAt, @Nullable String identity) implements Reading {

	}

	/** Nothing anybody here wants to know. */
	record Ignored(Reason reason) implements Reading {

	}

	/**
	 * The body should mean something, but does not.
	 *
	 * @param field the member that could not be read
	 */
	record Unreadable(String field, String problem) implements Reading {

	}

	/** Why a hook is acknowledged without an event. */
	enum Reason {

		/** An event this version does not know. */
		UNKNOWN_EVENT,

		/** A contact changed in nothing but the time of its last activity. */
		CONTACT_ACTIVITY,

		/** A note by Chatwoot itself, such as "assigned to". */
		ACTIVITY_MESSAGE,

		/** Typing of a private note: no business of the client. */
		PRIVATE_TYPING

	}

}
