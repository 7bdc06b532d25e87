package uz.consbridge.chatwootsync.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Conversation;
import uz.consbridge.chatwoot.Conversations;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Sight;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.EffectOutcome.Written;
import uz.consbridge.events.Status;

/**
 * Values of a conversation that decisions set. Each is read first and written only if it
 * differs; labels and attributes, which Chatwoot replaces whole, are merged into what is
 * there.
 */
public final class ConversationSettings {

	private static final Logger log = LoggerFactory.getLogger(ConversationSettings.class);

	private final Conversations conversations;

	private final Effects effects;

	private final LabelNames labelNames;

	private final BaseDates dates;

	public ConversationSettings(Conversations conversations, Effects effects, LabelNames labelNames, BaseDates dates) {
		this.conversations = conversations;
		this.effects = effects;
		this.labelNames = labelNames;
		this.dates = dates;
	}

	/** Sets the status; 1C's {@code other} and all that has ended is resolved. */
	public Step<Boolean> status(Subject subject, Status status) {
		String wanted = word(status);
		return set("status", subject, (conversation) -> wanted.equals(conversation.status()),
				(conversation, deadline) -> this.conversations.setStatus(conversation.id(), wanted, deadline));
	}

	/** Merges attributes into the conversation's. */
	public Step<Boolean> attributes(Subject subject, Map<String, Object> wanted) {
		return set("attributes", subject, (conversation) -> Attributes.hold(conversation.customAttributes(), wanted),
				(conversation, deadline) -> this.conversations.setCustomAttributes(conversation.id(),
						Attributes.merged(conversation.customAttributes(), wanted), deadline));
	}

	/**
	 * Merges what the consultation's facts say into the conversation's attributes.
	 * @param added whether the client changed attributes of its own
	 */
	public Step<Boolean> facts(Subject subject, ConsultationFacts facts, boolean added) {
		Map<String, Object> ours = Attributes.of(facts, this.dates);
		return attributes(subject, added ? Attributes.added(facts, ours) : ours);
	}

	/**
	 * Merges the consultation's labels into the conversation's.
	 * @param removedTags tags the consultation has no more
	 */
	public Step<Boolean> labels(Subject subject, ConsultationFacts facts, List<String> removedTags) {
		return set("labels", subject,
				(conversation) -> new HashSet<>(conversation.labels()).equals(labels(conversation, facts, removedTags)),
				(conversation, deadline) -> this.conversations.setLabels(conversation.id(),
						List.copyOf(labels(conversation, facts, removedTags)), deadline));
	}

	/** What the facts come to in any conversation. */
	public Written written(ConsultationFacts facts) {
		return new Written(List.copyOf(this.labelNames.merged(List.of(), facts, List.of())),
				Attributes.added(facts, Attributes.of(facts, this.dates)));
	}

	/** Sets the priority that the importance 1 (low) to 3 (high) stands for. */
	public Step<Boolean> priority(Subject subject, int importance) {
		String wanted = (importance <= 1) ? "low" : (importance == 2) ? "medium" : "high";
		return set("priority", subject, (conversation) -> wanted.equals(conversation.priority()),
				(conversation, deadline) -> this.conversations.setPriority(conversation.id(), wanted, deadline));
	}

	/** Assigns an agent. */
	public Step<Boolean> assignee(Subject subject, long agentId) {
		return set("assignee", subject, (conversation) -> Objects.equals(conversation.assigneeId(), agentId),
				(conversation, deadline) -> this.conversations.assign(conversation.id(), agentId, deadline)
					.map((assigned) -> checked(conversation, agentId, assigned)));
	}

	/** Assigns an agent, unless somebody is assigned. */
	public Step<Boolean> assigneeIfNobody(Subject subject, long agentId) {
		return set("assignee", subject, (conversation) -> conversation.assigneeId() != null,
				(conversation, deadline) -> this.conversations.assign(conversation.id(), agentId, deadline)
					.map((assigned) -> checked(conversation, agentId, assigned)));
	}

	/**
	 * Assigns a team. That may change who is assigned, too.
	 */
	public Step<Boolean> team(Subject subject, long teamId) {
		return set("team", subject, (conversation) -> Objects.equals(conversation.teamId(), teamId),
				(conversation, deadline) -> {
					subject.view().forget();
					return this.conversations.assignTeam(conversation.id(), teamId, deadline);
				});
	}

	/**
	 * A conversation that a decision is carried out on.
	 *
	 * @param sequence of the decision
	 */
	public record Subject(UUID consId, ConversationView view, long sequence) {

	}

	private interface Write {

		Answer<?> write(Conversation read, Deadline deadline);

	}

	private Step<Boolean> set(String kind, Subject subject, Function<Conversation, Boolean> holds, Write write) {
		ConversationView view = subject.view();
		return this.effects.set(kind, subject.consId(), subject.sequence(),
				(deadline) -> view.look(deadline)
					.map((conversation) -> holds.apply(conversation) ? new Sight.Present<>(true)
							: new Sight.Missing<>((within) -> write.write(conversation, within).map((done) -> {
								view.written();
								return true;
							}))));
	}

	private Set<String> labels(Conversation conversation, ConsultationFacts facts, List<String> removedTags) {
		return this.labelNames.merged(conversation.labels(), facts, removedTags);
	}

	private static Optional<Long> checked(Conversation conversation, long agentId, Optional<Long> assigned) {
		if (assigned.isEmpty()) {
			log.warn("Chatwoot does not know agent {}: conversation {} is unassigned now", agentId, conversation.id());
		}
		return assigned;
	}

	private static String word(Status status) {
		return switch (status) {
			case NEW, OPEN -> "open";
			case PENDING -> "pending";
			case OTHER, RESOLVED, CLOSED, CANCELLED -> "resolved";
		};
	}

	/** The word of a status at creation. */
	static String initial(Status status) {
		return word(status);
	}

}
