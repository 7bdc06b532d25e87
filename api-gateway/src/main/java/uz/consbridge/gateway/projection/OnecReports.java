package uz.consbridge.gateway.projection;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Event;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.OneCEvent.CallDetected;
import uz.consbridge.events.OneCEvent.DocumentChanged;
import uz.consbridge.events.OneCEvent.DocumentSnapshot;
import uz.consbridge.events.OneCEvent.DocumentVanished;
import uz.consbridge.events.OneCEvent.RatingAdded;
import uz.consbridge.events.OneCEvent.RedateAdded;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Counterparts;
import uz.consbridge.gateway.shadow.Judgement;
import uz.consbridge.gateway.shadow.OnecMembers;
import uz.consbridge.gateway.shadow.Shadow;
import uz.consbridge.gateway.shadow.Shadows;

import org.springframework.stereotype.Component;

/** What 1C showed. */
@Component
class OnecReports {

	private final Consultations consultations;

	private final Counterparts counterparts;

	private final Shadows shadows;

	private final DocumentApply apply;

	private final DocumentDetails details;

	private final RegisterReports registers;

	private final Comparison comparison;

	private final Newcomers newcomers;

	private final DocumentMarks marks;

	private final Pairs pairs;

	private final Inbox inbox;

	private final Unattached unattached;

	private final ProjectionMeters meters;

	OnecReports(Consultations consultations, Counterparts counterparts, Shadows shadows, DocumentApply apply,
			DocumentDetails details, RegisterReports registers, Comparison comparison, Newcomers newcomers,
			DocumentMarks marks, Pairs pairs, Inbox inbox, Unattached unattached, ProjectionMeters meters) {
		this.consultations = consultations;
		this.counterparts = counterparts;
		this.shadows = shadows;
		this.apply = apply;
		this.details = details;
		this.registers = registers;
		this.comparison = comparison;
		this.newcomers = newcomers;
		this.marks = marks;
		this.pairs = pairs;
		this.inbox = inbox;
		this.unattached = unattached;
		this.meters = meters;
	}

	Applied apply(Event<?> event, OneCEvent report) {
		this.inbox.lock("document " + report.key());
		return switch (report) {
			case DocumentChanged changed -> document(event, changed.document());
			case DocumentSnapshot snapshot -> document(event, snapshot.document());
			case DocumentVanished vanished -> vanished(event, vanished.refKey());
			case RedateAdded redate -> register(event, redate);
			case RatingAdded rating -> register(event, rating);
			case CallDetected call -> register(event, call);
			case OneCEvent.Reference reference ->
				throw new IllegalArgumentException("Not about a document: " + reference.getClass());
		};
	}

	private Applied document(Event<?> event, DocumentState document) {
		Cause cause = cause(event, document);
		Optional<Consultation> linked = this.consultations.byRefKey(document.refKey())
			.flatMap(this.consultations::lock)
			.filter((locked) -> document.refKey().equals(locked.refKey()));
		if (linked.isPresent()) {
			return state(event, linked.get(), document, cause);
		}
		Optional<UUID> marked = this.marks.madeFor(document);
		if (marked.isEmpty()) {
			Consultation consultation = this.pairs.withoutDocument(document)
				.map((consId) -> this.pairs.adopt(consId, this.newcomers.owner(document)))
				.orElseGet(() -> this.consultations.lock(this.newcomers.document(document, cause)).orElseThrow());
			return state(event, consultation, document, cause).arrived(Target.ONEC, document.refKey());
		}
		this.counterparts.contractor(marked.get(), document.subscriberKey());
		Consultation consultation = this.consultations.lock(marked.get()).orElseThrow();
		if (consultation.refKey() == null) {
			return state(event, consultation, document, cause).arrived(Target.ONEC, document.refKey());
		}
		return second(event, consultation, document, cause);
	}

	private Applied state(Event<?> event, Consultation known, DocumentState document, Cause cause) {
		Judgement judgement = this.shadows.find(known.consId(), Target.ONEC)
			.report(OnecMembers.of(document), OnecMembers.version(document));
		this.shadows.save(known.consId(), Target.ONEC, judgement.shadow());
		this.meters.judged(Target.ONEC, judgement);
		if (judgement.stale() > 0) {
			return Applied.of(judgement.verdict(), known.consId());
		}
		Consultation consultation = this.counterparts.document(known, document, document.subscriberKey(), cause);
		this.details.update(consultation, document);
		Consultation after = this.apply.apply(consultation, judgement.changes(), cause);
		if (event.data() instanceof DocumentSnapshot) {
			this.comparison.changed(event, Target.ONEC, document.refKey(), known, after, judgement);
		}
		return Applied.of(judgement.verdict(), after.consId());
	}

	/**
	 * Two documents with one mark: the newer is linked, staff are told, nothing is
	 * deleted.
	 */
	private Applied second(Event<?> event, Consultation consultation, DocumentState document, Cause cause) {
		Comparator<@Nullable String> byNumber = Comparator.nullsFirst(Comparator.naturalOrder());
		int age = (document.createdAt() == null || consultation.documentCreatedAt() == null) ? 0
				: document.createdAt().compareTo(consultation.documentCreatedAt());
		boolean newer = (age != 0) ? age > 0 : byNumber.compare(document.number(), consultation.number()) > 0;
		if (!newer) {
			this.meters.ignored(Target.ONEC);
			return Applied.of("second document", consultation.consId());
		}
		this.counterparts.notice(consultation, "onec.second-document",
				Map.of("number", (document.number() != null) ? document.number() : document.refKey()));
		Shadow shadow = this.shadows.find(consultation.consId(), Target.ONEC);
		this.shadows.save(consultation.consId(), Target.ONEC, new Shadow(Map.of(), shadow.underWay()));
		return state(event, consultation, document, cause).arrived(Target.ONEC, document.refKey());
	}

	private Applied vanished(Event<?> event, String refKey) {
		Optional<UUID> consId = this.consultations.byRefKey(refKey);
		if (consId.isEmpty()) {
			this.meters.ignored(Target.ONEC);
			return Applied.ignored("unknown document");
		}
		Consultation consultation = this.consultations.lock(consId.get()).orElseThrow();
		Cause cause = Cause.reported(Origin.ONEC, event.time(), event.id());
		this.apply.status(consultation, Status.CANCELLED, event.time(), cause);
		return Applied.of("vanished", consId.get());
	}

	private Applied register(Event<?> event, OneCEvent report) {
		Optional<UUID> consId = this.consultations.byRefKey(report.key());
		if (consId.isEmpty()) {
			this.unattached.keep(Target.ONEC, report.key(), event);
			return Applied.ignored("unattached");
		}
		Consultation consultation = this.consultations.lock(consId.get()).orElseThrow();
		return Applied.of(this.registers.apply(event, consultation, report), consId.get());
	}

	private static Cause cause(Event<?> event, DocumentState document) {
		return Cause.reported(Origin.ONEC, (document.modifiedAt() != null) ? document.modifiedAt() : event.time(),
				event.id());
	}

}
