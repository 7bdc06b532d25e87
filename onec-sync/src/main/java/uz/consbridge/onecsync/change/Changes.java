package uz.consbridge.onecsync.change;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.effect.EffectKey;
import uz.consbridge.delivery.effect.EffectLedger;
import uz.consbridge.delivery.effect.EffectResult;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Ids;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.onecsync.document.CallbackHint;
import uz.consbridge.onecsync.document.DocumentRead;
import uz.consbridge.onecsync.outcome.Decision;
import uz.consbridge.onecsync.outcome.Outcomes;

/**
 * Carries out decisions that change a document. Each kind of value has its own place in
 * the ledger, where a decision older than the last one carried out is dropped.
 */
@Component
public class Changes {

	private static final Logger log = LoggerFactory.getLogger(Changes.class);

	/** Cancelling sets the status too. */
	private static final String STATUS = "status";

	private static final String MANAGER = "manager";

	private static final String SCHEDULE = "schedule";

	private static final String HINT = "callback-hint";

	private static final String DETAILS = "details";

	private final EffectLedger ledger;

	private final ODataClient client;

	private final BaseClock clock;

	private final Outcomes outcomes;

	Changes(EffectLedger ledger, ODataClient client, BaseClock clock, Outcomes outcomes) {
		this.ledger = ledger;
		this.client = client;
		this.clock = clock;
		this.outcomes = outcomes;
	}

	public Outcome status(Decision decision, UUID refKey, StatusChanged change) {
		Instant ended = (change.endedAt() != null) ? change.endedAt() : change.changedAt();
		return report(decision, STATUS, run(decision, STATUS, refKey, Wish.status(change.to(), ended, this.clock)));
	}

	public Outcome cancel(Decision decision, UUID refKey) {
		return report(decision, STATUS, run(decision, STATUS, refKey, Wish.cancelled()));
	}

	/** A manager without a key of 1C leaves the document's manager as it is. */
	public Outcome manager(Decision decision, UUID refKey, ManagerAssigned assigned) {
		Optional<UUID> key = Ids.guid(assigned.managerKey());
		if (key.isEmpty()) {
			log.info("Decision {} names no manager of 1C; the document keeps its own", decision.id());
			return this.outcomes.done(decision, MANAGER, null);
		}
		return report(decision, MANAGER, run(decision, MANAGER, refKey, Wish.manager(key.get())));
	}

	/** The client is reached otherwise. */
	public Outcome callbackHint(Decision decision, UUID refKey, ConsultationUpdated update) {
		String hint = CallbackHint.of(update.facts().client(), update.facts().subscriber(), update.facts().source());
		return report(decision, HINT, run(decision, HINT, refKey, Wish.callbackHint(hint)));
	}

	/** Writes the changed members that a document has, and no others. */
	public Outcome details(Decision decision, UUID refKey, ConsultationUpdated updated) {
		Set<String> changed = new HashSet<>(updated.changed());
		changed.retainAll(Details.MEMBERS);
		if (changed.isEmpty()) {
			return Outcome.done();
		}
		return report(decision, DETAILS,
				run(decision, DETAILS, refKey, new Details(updated.facts(), changed, this.clock)));
	}

	/** The second step of a redate; the first is its register record. */
	public Outcome schedule(Decision decision, String effect, UUID refKey, Instant at) {
		return report(decision, effect, run(decision, SCHEDULE, refKey, Wish.scheduled(at, this.clock)));
	}

	private EffectResult<DocumentRead> run(Decision decision, String kind, UUID refKey, Wish wish) {
		EffectKey key = EffectKey.set(kind, decision.consId());
		return this.ledger.run(new ChangeEffect(this.client, key, decision.sequence(), refKey, wish));
	}

	private Outcome report(Decision decision, String effect, EffectResult<DocumentRead> result) {
		return switch (result) {
			case EffectResult.Done<DocumentRead>(DocumentRead(DocumentState document), boolean repeated) ->
				this.outcomes.done(decision, effect, document);
			case EffectResult.Older<DocumentRead> _ -> this.outcomes.done(decision, effect, null);
			case EffectResult.Rejected<DocumentRead>(String reason) -> this.outcomes.rejected(decision, effect, reason);
			case EffectResult.NotDone<DocumentRead>(Outcome outcome) -> outcome;
		};
	}

}
