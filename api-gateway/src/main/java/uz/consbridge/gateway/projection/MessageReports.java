package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ChatwootMessage;
import uz.consbridge.events.ConsultationEvent.MessageReceived;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.ConsultationChanges;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Decisions;
import uz.consbridge.gateway.consultation.Happenings;
import uz.consbridge.gateway.consultation.Rating;
import uz.consbridge.gateway.projection.Messages.Stored;

import org.springframework.stereotype.Component;

/** Messages, and the rating a client gives in Chatwoot's survey. */
@Component
class MessageReports {

	/** The survey of Chatwoot asks one question. */
	private static final int QUESTION = 1;

	private static final String NEW = "message";

	private final Messages messages;

	private final Consultations consultations;

	private final Happenings happenings;

	private final ConsultationChanges changes;

	private final Decisions decisions;

	private final ProjectionMeters meters;

	private final Ids ids;

	MessageReports(Messages messages, Consultations consultations, Happenings happenings, ConsultationChanges changes,
			Decisions decisions, ProjectionMeters meters, Ids ids) {
		this.messages = messages;
		this.consultations = consultations;
		this.happenings = happenings;
		this.changes = changes;
		this.decisions = decisions;
		this.meters = meters;
		this.ids = ids;
	}

	Applied created(Event<?> event, Consultation consultation, ChatwootMessage message) {
		return store(event, consultation, message, false);
	}

	Applied updated(Event<?> event, Consultation consultation, ChatwootMessage message) {
		return store(event, consultation, message, true);
	}

	/** Stores what was read with a conversation; answers the messages nobody told of. */
	List<Long> read(Event<?> event, Consultation consultation, List<ChatwootMessage> read) {
		return read.stream()
			.filter((message) -> store(event, consultation, message, true).verdict().equals(NEW))
			.map(ChatwootMessage::messageId)
			.toList();
	}

	private Applied store(Event<?> event, Consultation consultation, ChatwootMessage message, boolean overwrite) {
		Instant sentAt = (message.createdAt() != null) ? message.createdAt() : event.time();
		Stored stored = this.messages.store(consultation.consId(), message, sentAt, overwrite);
		if (stored.isNew() && !message.isPrivate() && !ours(consultation, message)) {
			this.consultations.set(consultation.consId(), Map.of());
			this.decisions.emit(consultation,
					new MessageReceived(consultation.consId(), Origin.CHATWOOT, this.decisions.links(consultation),
							message.messageId(), message.messageType().equals("incoming"), sentAt));
		}
		if (stored.answered() && message.csatRating() != null) {
			return Applied.of(rate(event, consultation, message, message.csatRating()), consultation.consId());
		}
		return Applied.of(stored.isNew() ? NEW : overwrite ? "changed message" : "echo", consultation.consId());
	}

	/** The question the consultation began with comes back as a message of its own. */
	private static boolean ours(Consultation consultation, ChatwootMessage message) {
		return consultation.firstMessageSourceId().equals(message.sourceId());
	}

	/** A survey's answer is versioned by when it was reported; it is never invented. */
	private String rate(Event<?> event, Consultation consultation, ChatwootMessage message, int value) {
		if (value < 1 || value > 5) {
			this.meters.ignored(Target.CHATWOOT);
			return "no rating";
		}
		String manager = consultation.managerKey();
		Rating before = this.happenings.rating(consultation.consId(), QUESTION, manager).orElse(null);
		Instant ratedAt = event.time().truncatedTo(ChronoUnit.SECONDS);
		String comment = message.csatFeedback();
		if (before != null && before.rating() == value && Objects.equals(before.comment(), comment)) {
			return "echo";
		}
		if (before != null && before.ratedAt() != null && ratedAt.isBefore(before.ratedAt())) {
			this.meters.stale(Target.CHATWOOT);
			return "stale";
		}
		Rating rating = new Rating((before != null) ? before.ratingId() : this.ids.next(), consultation.consId(),
				QUESTION, value, null, comment, manager, after(before, ratedAt), Origin.CHATWOOT);
		String actor = (message.senderName() != null) ? message.senderName() : Cause.system(Origin.CHATWOOT);
		this.changes.rating(consultation, rating, before, new Cause(Origin.CHATWOOT, actor, event.time(), event.id()));
		return "rating";
	}

	/** Answers to one question never carry the same second. */
	private static Instant after(@Nullable Rating before, Instant ratedAt) {
		return (before != null && ratedAt.equals(before.ratedAt())) ? ratedAt.plusSeconds(1) : ratedAt;
	}

}
