package uz.consbridge.chatwootsync;

import java.util.Optional;

import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.ChatwootClient;
import uz.consbridge.chatwoot.Conversation;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.chatwootsync.conversation.ConversationStates;
import uz.consbridge.chatwootsync.conversation.Link;
import uz.consbridge.chatwootsync.outcome.Outcomes;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.ChatwootEvent.ConversationSnapshot;
import uz.consbridge.events.EffectOutcome.Rejected;
import uz.consbridge.events.Event;
import uz.consbridge.events.SnapshotId;
import uz.consbridge.events.Target;
import uz.consbridge.events.Topics;

/** Reads conversations again and reports what they look like now. */
final class Snapshots {

	private final ChatwootClient chatwoot;

	private final Effects effects;

	private final Outcomes outcomes;

	Snapshots(ChatwootClient chatwoot, Effects effects, Outcomes outcomes) {
		this.chatwoot = chatwoot;
		this.effects = effects;
		this.outcomes = outcomes;
	}

	/** Answers a request to refresh; of a conversation that is gone, that it is. */
	Outcome publish(Event<?> request, Link link) {
		Step<Optional<ConversationSnapshot>> snapshot = this.effects.read((deadline) -> read(link, deadline));
		return switch (snapshot) {
			case Step.Halted<Optional<ConversationSnapshot>>(Outcome outcome) -> outcome;
			case Step.Reached<Optional<ConversationSnapshot>>(var read) ->
				read.map((found) -> publish(request, found)).orElseGet(() -> gone(request, link));
		};
	}

	private Outcome publish(Event<?> request, ConversationSnapshot snapshot) {
		String id = SnapshotId.of(Target.CHATWOOT, request.id());
		return this.outcomes.publish(Topics.CHATWOOT, snapshot.key(),
				new Event<>(id, "chatwoot-sync", request.time(), request.subject(), null, null, snapshot));
	}

	private Outcome gone(Event<?> request, Link link) {
		String consId = link.consId().toString();
		Rejected gone = new Rejected(link.consId(), request.id(), Target.CHATWOOT, Rejected.REFRESH,
				"Conversation " + link.conversationId() + " is gone");
		return this.outcomes.publish(Topics.OUTCOMES, consId, new Event<>(SnapshotId.of(Target.CHATWOOT, request.id()),
				"chatwoot-sync", request.time(), consId, null, null, gone));
	}

	private Answer<Optional<ConversationSnapshot>> read(Link link, Deadline deadline) {
		Answer<Conversation> shown = this.chatwoot.conversations().show(link.conversationId(), deadline);
		if (shown instanceof Answer.Failed<Conversation>(Failure.Refused refused) && refused.status() == 404) {
			return new Answer.Ok<>(Optional.empty());
		}
		return shown.then((conversation) -> this.chatwoot.messages()
			.last(link.conversationId(), deadline)
			.map((messages) -> Optional.of(new ConversationSnapshot(ConversationStates.of(conversation, link, null),
					ConversationStates.of(messages)))));
	}

}
