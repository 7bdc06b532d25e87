package uz.consbridge.onecsync.register;

import java.util.UUID;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.effect.EffectKey;
import uz.consbridge.delivery.effect.EffectLedger;
import uz.consbridge.delivery.effect.EffectResult;
import uz.consbridge.events.ConsultationEvent.AboutConsultation;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.DocumentState;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.onec.Documents;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.onecsync.call.Calls;
import uz.consbridge.onecsync.change.Changes;
import uz.consbridge.onecsync.document.DocumentMap;
import uz.consbridge.onecsync.outcome.Decision;
import uz.consbridge.onecsync.outcome.Outcomes;

/**
 * Carries out redates and ratings. A redate is two steps, each its own effect: the
 * register record, then the document's planned time.
 */
@Component
public class Registrations {

	private static final String REDATE = "redate";

	private static final String RATING = "rating";

	private final EffectLedger ledger;

	private final ODataClient client;

	private final RecordPayloads payloads;

	private final DocumentMap map;

	private final Changes changes;

	private final Outcomes outcomes;

	Registrations(EffectLedger ledger, ODataClient client, RecordPayloads payloads, DocumentMap map, Changes changes,
			Outcomes outcomes) {
		this.ledger = ledger;
		this.client = client;
		this.payloads = payloads;
		this.map = map;
		this.changes = changes;
		this.outcomes = outcomes;
	}

	public Outcome redate(Decision decision, UUID refKey, RedateAdded redate) {
		return forContractor(decision, REDATE, refKey, redate, (contractor) -> {
			ObjectNode payload = this.payloads.redate(redate, refKey, contractor);
			RecordEffect effect = new RecordEffect(this.client, EffectKey.made(REDATE, redate.redateId()),
					decision.sequence(), refKey.toString(), Entities.REDATE, payload,
					this.payloads.redateKey(redate, refKey), (row) -> true);
			return switch (this.ledger.run(effect)) {
				case EffectResult.NotDone<Recorded>(Outcome outcome) -> outcome;
				case EffectResult.Rejected<Recorded>(String reason) -> this.outcomes.rejected(decision, REDATE, reason);
				default -> this.changes.schedule(decision, REDATE, refKey, redate.newDate());
			};
		});
	}

	public Outcome rating(Decision decision, UUID refKey, RatingAdded rating) {
		return forContractor(decision, RATING, refKey, rating, (contractor) -> {
			ObjectNode payload = this.payloads.rating(rating, refKey, contractor);
			RecordEffect effect = new RecordEffect(this.client, EffectKey.made(RATING, rating.ratingId()),
					decision.sequence(), refKey.toString(), Entities.RATING, payload,
					this.payloads.ratingKey(rating, refKey), this.payloads.sameRating(rating));
			return switch (this.ledger.run(effect)) {
				case EffectResult.NotDone<Recorded>(Outcome outcome) -> outcome;
				case EffectResult.Rejected<Recorded>(String reason) -> this.outcomes.rejected(decision, RATING, reason);
				default -> this.outcomes.done(decision, RATING, null);
			};
		});
	}

	/** Registers name the document's contractor; the document itself knows it best. */
	private Outcome forContractor(Decision decision, String effect, UUID refKey, AboutConsultation event, Step step) {
		UUID known = this.map.contractorKey(event).orElse(null);
		if (known != null) {
			return step.carryOut(known);
		}
		return switch (this.client.readOne(Entities.DOCUMENT, refKey, Documents::read)) {
			case Answer.Failed<DocumentState>(Failure.NotFound _) -> this.outcomes.done(decision, effect, null);
			case Answer.Failed<DocumentState>(Failure why) -> Calls.outcome(why);
			case Answer.Ok<DocumentState>(DocumentState document) -> {
				String contractor = document.subscriberKey();
				yield (contractor != null) ? step.carryOut(UUID.fromString(contractor))
						: this.outcomes.rejected(decision, effect, "the document names no subscriber");
			}
		};
	}

	/** What is done once the contractor is known. */
	@FunctionalInterface
	private interface Step {

		Outcome carryOut(UUID contractorKey);

	}

}
