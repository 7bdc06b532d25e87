package uz.consbridge.chatwootsync.observer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Message;
import uz.consbridge.chatwoot.Messages;

/**
 * Reads the messages of a conversation that may be news. The last ones are always read,
 * for an answered survey or a deletion changes a message that is known.
 */
final class MessageReading {

	/** By how much the clocks of this machine and Chatwoot may differ. */
	private static final Duration CLOCKS = Duration.ofMinutes(15);

	private final Messages messages;

	MessageReading(Messages messages) {
		this.messages = messages;
	}

	/**
	 * All messages after the known one or the given time, oldest first, and some before.
	 * @param knownId the last message reported, 0 if none was
	 * @param since what was written before has been reported
	 */
	Answer<List<Message>> since(long conversationId, long knownId, Instant since, Deadline deadline) {
		return back(this.messages.last(conversationId, deadline), List.of(), conversationId, knownId,
				since.minus(CLOCKS), deadline);
	}

	private Answer<List<Message>> back(Answer<List<Message>> page, List<Message> later, long conversationId,
			long knownId, Instant since, Deadline deadline) {
		return page.then((read) -> {
			List<Message> all = new ArrayList<>(read);
			all.addAll(later);
			if (read.size() < Messages.PAGE || known(read.getFirst(), knownId, since)) {
				return new Answer.Ok<>(List.copyOf(all));
			}
			return back(this.messages.before(conversationId, read.getFirst().id(), deadline), all, conversationId,
					knownId, since, deadline);
		});
	}

	private static boolean known(Message oldest, long knownId, Instant since) {
		Instant created = oldest.createdAt();
		return oldest.id() <= knownId || (created != null && created.isBefore(since));
	}

}
