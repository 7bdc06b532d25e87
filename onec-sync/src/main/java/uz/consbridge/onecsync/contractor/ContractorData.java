package uz.consbridge.onecsync.contractor;

import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.effect.EffectLedger;
import uz.consbridge.delivery.effect.EffectResult;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.odata.ODataClient;

/** Keeps the contractors of our folder as their subscribers are. */
@Component
public class ContractorData {

	private static final Logger log = LoggerFactory.getLogger(ContractorData.class);

	private final Contractors contractors;

	private final ContractorPayload payload;

	private final EffectLedger ledger;

	private final ODataClient client;

	ContractorData(Contractors contractors, ContractorPayload payload, EffectLedger ledger, ODataClient client) {
		this.contractors = contractors;
		this.payload = payload;
		this.ledger = ledger;
		this.client = client;
	}

	/**
	 * Makes the subscriber's contractor if there is none, and writes what differs. One
	 * without an ИНН or a numeric code cannot be in 1C.
	 */
	public Outcome update(ClientFacts facts, long sequence) {
		Optional<Subscriber> identified = Subscriber.of(facts);
		if (identified.isEmpty()) {
			return Outcome.done();
		}
		Subscriber subscriber = identified.get();
		return switch (this.contractors.ensure(facts, sequence)) {
			case Contractors.Found.NotYet(Outcome outcome) -> outcome;
			case Contractors.Found.Impossible(String reason) -> {
				log.info("Client {} is not taken to 1C: {}", facts.clientId(), reason);
				yield Outcome.done();
			}
			case Contractors.Found.Contractor(UUID key) -> outcome(facts, this.ledger
				.run(new ContractorDataEffect(this.client, facts, key, this.payload.of(subscriber), sequence)));
		};
	}

	private static Outcome outcome(ClientFacts subscriber, EffectResult<UUID> result) {
		return switch (result) {
			case EffectResult.NotDone<UUID>(Outcome outcome) -> outcome;
			case EffectResult.Rejected<UUID>(String reason) -> {
				log.warn("1C refused to change the contractor of client {}", subscriber.clientId());
				yield Outcome.done();
			}
			case EffectResult.Done<UUID> _, EffectResult.Older<UUID> _ -> Outcome.done();
		};
	}

}
