package uz.consbridge.chatwootsync.observer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.ChatwootClient;
import uz.consbridge.chatwoot.Conversation;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Message;
import uz.consbridge.chatwootsync.conversation.ConversationStates;
import uz.consbridge.chatwootsync.observer.Marks.Observed;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.events.ChatwootEvent.ConversationSnapshot;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Topics;

/** Reports each version of a conversation that a look finds, once. */
final class Findings {

	private static final Logger log = LoggerFactory.getLogger(Findings.class);

	/** So many failures are not about one conversation. */
	static final int IN_A_ROW = 3;

	private final MessageReading messages;

	private final EventPublisher publisher;

	private final Duration settle;

	private final ObserverMeters meters;

	/**
	 * @param settle how long a conversation must have been left alone
	 */
	Findings(ChatwootClient chatwoot, EventPublisher publisher, Duration settle, ObserverMeters meters) {
		this.messages = new MessageReading(chatwoot.messages());
		this.publisher = publisher;
		this.settle = settle;
		this.meters = meters;
	}

	/** How much of what is new was reported. */
	enum Extent {

		ALL, SOME, CUT_SHORT;

		Extent and(Extent other) {
			return (compareTo(other) >= 0) ? this : other;
		}

	}

	/**
	 * Reports what is new, the newest first. A conversation that cannot be read keeps no
	 * other waiting, unless several in a row cannot.
	 */
	Extent report(Marks marks, List<Conversation> changed, Instant since, Instant now, Deadline deadline) {
		Instant settled = now.minus(this.settle);
		Extent extent = Extent.ALL;
		int failing = 0;
		for (Conversation conversation : changed.stream()
			.sorted(Comparator.comparing(Findings::version).reversed())
			.toList()) {
			Optional<Observed> before = marks.observed(conversation.id());
			if (version(conversation).isAfter(settled)) {
				this.meters.conversation("busy");
			}
			else if (before.isPresent() && !version(conversation).isAfter(before.get().version())) {
				this.meters.conversation("known");
			}
			else if (report(marks, conversation, before.map(Observed::lastMessageId).orElse(0L), since, deadline)) {
				failing = 0;
			}
			else {
				extent = Extent.SOME;
				failing++;
			}
			if (failing == IN_A_ROW) {
				return Extent.CUT_SHORT;
			}
		}
		return extent;
	}

	private boolean report(Marks marks, Conversation conversation, long knownId, Instant since, Deadline deadline) {
		return switch (this.messages.since(conversation.id(), knownId, since, deadline)) {
			case Answer.Failed<List<Message>>(var why) -> {
				log.info("The messages of conversation {} cannot be read now: {}", conversation.id(), why.summary());
				yield false;
			}
			case Answer.Ok<List<Message>>(List<Message> read) -> report(marks, conversation, knownId, read);
		};
	}

	private boolean report(Marks marks, Conversation conversation, long knownId, List<Message> read) {
		long lastId = read.isEmpty() ? knownId : read.getLast().id();
		if (!publish(conversation, read, lastId)) {
			return false;
		}
		marks.keep(conversation.id(), new Observed(version(conversation), lastId));
		this.meters.conversation("reported");
		return true;
	}

	private boolean publish(Conversation conversation, List<Message> messages, long lastId) {
		ConversationSnapshot snapshot = new ConversationSnapshot(ConversationStates.of(conversation),
				ConversationStates.of(messages));
		Instant version = version(conversation);
		String id = Ids.named("observed", snapshot.key(), version.toString(), Long.toString(lastId)).toString();
		try {
			this.publisher
				.publish(Topics.CHATWOOT, snapshot.key(),
						new Event<>(id, "chatwoot-sync", version, snapshot.key(), null, null, snapshot))
				.join();
			return true;
		}
		catch (CompletionException ex) {
			log.warn("Conversation {} could not be reported: {}", conversation.id(), String.valueOf(ex.getCause()));
			return false;
		}
	}

	/** Chatwoot before 4.0.2 tells no version: such a conversation is never news. */
	private static Instant version(Conversation conversation) {
		return Objects.requireNonNullElse(conversation.updatedAt(), Instant.EPOCH);
	}

}
