package uz.consbridge.onecsync.document;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.effect.EffectLedger;
import uz.consbridge.delivery.effect.EffectResult;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.DocumentState;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.onecsync.contractor.Contractors;
import uz.consbridge.onecsync.outcome.Decision;
import uz.consbridge.onecsync.outcome.Outcomes;

/**
 * Makes the document that a consultation is to have. A refusal by 1C's rules is an
 * outcome: there is then no document until it is asked for afresh.
 */
@Component
public class DocumentCreation {

	private static final String EFFECT = "document";

	private final Contractors contractors;

	private final DocumentMap map;

	private final DocumentPayload payload;

	private final EffectLedger ledger;

	private final ODataClient client;

	private final BaseClock clock;

	private final Outcomes outcomes;

	DocumentCreation(Contractors contractors, DocumentMap map, DocumentPayload payload, EffectLedger ledger,
			ODataClient client, BaseClock clock, Outcomes outcomes) {
		this.contractors = contractors;
		this.map = map;
		this.payload = payload;
		this.ledger = ledger;
		this.client = client;
		this.clock = clock;
		this.outcomes = outcomes;
	}

	/** Carries the decision out. */
	public Outcome create(Decision decision, ConsultationFacts facts) {
		Optional<UUID> chosen = this.map.find(facts.consId())
			.filter((entry) -> entry.sequence() == decision.sequence() || entry.refKey() != null)
			.map(DocumentMap.Entry::contractorKey);
		if (chosen.isPresent()) {
			return create(decision, facts, chosen.get());
		}
		return switch (this.contractors.ensure(facts.subscriber(), decision.sequence())) {
			case Contractors.Found.NotYet(Outcome outcome) -> outcome;
			case Contractors.Found.Impossible(String reason) -> this.outcomes.rejected(decision, EFFECT, reason);
			case Contractors.Found.Contractor(UUID key) -> {
				this.map.choose(facts.consId(), decision.sequence(), key);
				yield create(decision, facts, key);
			}
		};
	}

	private Outcome create(Decision decision, ConsultationFacts facts, UUID contractorKey) {
		CreateEffect effect = new CreateEffect(this.client, this.clock, facts.consId(), decision.sequence(),
				contractorKey, facts.createdAt(), this.payload.of(facts, contractorKey));
		return switch (this.ledger.run(effect)) {
			case EffectResult.NotDone<DocumentRead>(Outcome outcome) -> outcome;
			case EffectResult.Rejected<DocumentRead>(String reason) -> this.outcomes.rejected(decision, EFFECT, reason);
			case EffectResult.Older<DocumentRead> _ -> Outcome.done();
			case EffectResult.Done<DocumentRead>(DocumentRead(DocumentState document), boolean repeated) ->
				(document != null) ? linked(decision, contractorKey, document) : Outcome.done();
		};
	}

	private Outcome linked(Decision decision, UUID contractorKey, DocumentState document) {
		this.map.link(decision.consId(), UUID.fromString(document.refKey()));
		return this.outcomes.linked(decision, contractorKey, document);
	}

}
