package uz.consbridge.gateway.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.Origin;
import uz.consbridge.events.SnapshotId;
import uz.consbridge.events.Target;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class Refreshing implements RefreshConsultation {

	private final TransactionTemplate transaction;

	private final Consultations consultations;

	private final Counterparts counterparts;

	private final Decisions decisions;

	private final FindConsultations find;

	private final Snapshots snapshots;

	private final Clock clock;

	Refreshing(PlatformTransactionManager transactions, Consultations consultations, Counterparts counterparts,
			Decisions decisions, FindConsultations find, Snapshots snapshots, Clock clock) {
		this.transaction = new TransactionTemplate(transactions);
		this.consultations = consultations;
		this.counterparts = counterparts;
		this.decisions = decisions;
		this.find = find;
		this.snapshots = snapshots;
		this.clock = clock;
	}

	@Override
	public Result refresh(UUID consId, Duration longest, String actor) throws InterruptedException {
		Instant since = this.clock.instant();
		Optional<Asked> asked = Objects
			.requireNonNull(this.transaction.execute((status) -> this.consultations.lock(consId).map(this::ask)));
		if (asked.isEmpty()) {
			return new Result.Rejected(Rejection.unknownConsultation());
		}
		Set<String> expected = asked.get().snapshots();
		Set<String> applied = expected.isEmpty() ? Set.of() : this.snapshots.await(expected, since, longest);
		return new Result.Refreshed(this.find.find(consId).orElseThrow(), answered(asked.get().conversation(), applied),
				onec(asked.get(), applied), applied.isEmpty() ? List.of() : this.snapshots.changedBy(consId, applied));
	}

	private Asked ask(Consultation consultation) {
		boolean conversation = consultation.linked(Target.CHATWOOT);
		boolean document = consultation.linked(Target.ONEC);
		if (consultation.status().terminal()) {
			return new Asked(null, null, false);
		}
		boolean again = this.counterparts.askAgain(consultation);
		if (!conversation && !document) {
			return new Asked(null, null, again);
		}
		String request = this.decisions.emit(consultation,
				new RefreshRequested(consultation.consId(), Origin.API, this.decisions.links(consultation), "sync"));
		return new Asked(conversation ? SnapshotId.of(Target.CHATWOOT, request) : null,
				document ? SnapshotId.of(Target.ONEC, request) : null, again);
	}

	private static Answered onec(Asked asked, Set<String> applied) {
		return asked.again() ? Answered.ASKED_AGAIN : answered(asked.document(), applied);
	}

	private static Answered answered(@Nullable String snapshot, Set<String> applied) {
		if (snapshot == null) {
			return Answered.NOT_ASKED;
		}
		return applied.contains(snapshot) ? Answered.COMPARED : Answered.NO_ANSWER_YET;
	}

	/**
	 * What was asked for.
	 *
	 * @param conversation id of the conversation's snapshot
	 * @param document id of the document's snapshot
	 * @param again whether 1C is asked for the document again
	 */
	private record Asked(@Nullable String conversation, @Nullable String document, boolean again) {

		Set<String> snapshots() {
			Set<String> ids = new HashSet<>();
			if (this.conversation != null) {
				ids.add(this.conversation);
			}
			if (this.document != null) {
				ids.add(this.document);
			}
			return ids;
		}

	}

}
