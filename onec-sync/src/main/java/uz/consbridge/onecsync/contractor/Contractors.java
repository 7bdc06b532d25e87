package uz.consbridge.onecsync.contractor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.effect.EffectLedger;
import uz.consbridge.delivery.effect.EffectResult;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.onecsync.OnecProperties;
import uz.consbridge.onecsync.call.Calls;

/**
 * The contractor of a subscriber. It is looked for each time, never taken from memory: a
 * key known from before may belong to a duplicate deleted since. Contractors of other
 * folders are neither used nor changed.
 */
@Component
public class Contractors {

	private static final Logger log = LoggerFactory.getLogger(Contractors.class);

	private static final int MAX_GENERATIONS = 10;

	private final ODataClient client;

	private final EffectLedger ledger;

	private final ContractorPayload payload;

	private final UUID folder;

	Contractors(ODataClient client, EffectLedger ledger, ContractorPayload payload, OnecProperties properties) {
		this.client = client;
		this.ledger = ledger;
		this.payload = payload;
		this.folder = properties.writing().folder();
	}

	/** Finds the subscriber's contractor or makes it, once for all who ask. */
	public Found ensure(ClientFacts facts, long sequence) {
		Optional<Subscriber> identified = Subscriber.of(facts);
		if (identified.isEmpty()) {
			return new Found.Impossible("the subscriber has no ИНН or no numeric code");
		}
		Subscriber subscriber = identified.get();
		return switch (search(this.client, subscriber)) {
			case Answer.Failed<Optional<UUID>>(Failure why) -> new Found.NotYet(Calls.outcome(why));
			case Answer.Ok<Optional<UUID>>(Optional<UUID> key) when key.isPresent() -> new Found.Contractor(key.get());
			case Answer.Ok<Optional<UUID>> _ -> make(subscriber, sequence, subscriber.id(), 1);
		};
	}

	/**
	 * Makes it under the given identity of the ledger. What was made under it before and
	 * is gone since is followed by another, under an identity that names the lost one.
	 */
	private Found make(Subscriber subscriber, long sequence, String id, int generation) {
		ContractorEffect effect = new ContractorEffect(this, this.client, subscriber, id, this.payload.of(subscriber),
				sequence);
		return switch (this.ledger.run(effect)) {
			case EffectResult.Done<UUID>(UUID key, boolean repeated) when !repeated -> new Found.Contractor(key);
			case EffectResult.Done<UUID>(UUID key, boolean repeated) -> switch (search(this.client, subscriber)) {
				case Answer.Failed<Optional<UUID>>(Failure why) -> new Found.NotYet(Calls.outcome(why));
				case Answer.Ok<Optional<UUID>>(Optional<UUID> found) when found.isPresent() ->
					new Found.Contractor(found.get());
				case Answer.Ok<Optional<UUID>> _ when generation < MAX_GENERATIONS ->
					make(subscriber, sequence, id + " after " + key, generation + 1);
				case Answer.Ok<Optional<UUID>> _ -> new Found.Impossible("its contractors vanish from 1C");
			};
			case EffectResult.Rejected<UUID>(String reason) -> new Found.Impossible(reason);
			case EffectResult.NotDone<UUID>(Outcome outcome) -> new Found.NotYet(outcome);
			case EffectResult.Older<UUID> _ -> throw new IllegalStateException("made things do not age");
		};
	}

	/** Our contractor with this code and ИНН; of several the oldest. */
	Answer<Optional<UUID>> search(ODataClient within, Subscriber subscriber) {
		ODataQuery query = ODataQuery.from(Entities.CONTRACTOR)
			.where(Filter.eq("КодАбонентаClobus", subscriber.code())
				.and(Filter.eq("ИНН", subscriber.inn()))
				.and(Filter.eq("Parent_Key", this.folder))
				.and(Filter.eq("DeletionMark", false)))
			.select("Ref_Key", "Code", "IsFolder", "КодАбонентаClobus");
		return switch (within.<Row>read(query, (row) -> row)) {
			case Answer.Failed<List<Row>>(Failure why) -> new Answer.Failed<>(why);
			case Answer.Ok<List<Row>>(List<Row> rows) -> new Answer.Ok<>(choose(rows, subscriber));
		};
	}

	private static Optional<UUID> choose(List<Row> rows, Subscriber subscriber) {
		List<Row> candidates = rows.stream().filter((row) -> !row.flag("IsFolder")).toList();
		if (candidates.size() > 1) {
			log.warn("{} contractors share one code and ИНН; the oldest is used: {}", candidates.size(),
					candidates.stream().map((row) -> row.text("Ref_Key")).toList());
		}
		return candidates.stream()
			.min(Comparator.comparing((Row row) -> !sameCode(row, subscriber))
				.thenComparing((row) -> orEmpty(row.text("Code")))
				.thenComparing((row) -> row.requiredGuid("Ref_Key")))
			.map((row) -> UUID.fromString(row.requiredGuid("Ref_Key")));
	}

	private static boolean sameCode(Row row, Subscriber subscriber) {
		Long code = row.number("КодАбонентаClobus");
		return code != null && code == subscriber.code();
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** What came of looking for a contractor. */
	public sealed interface Found {

		record Contractor(UUID key) implements Found {

		}

		/**
		 * This subscriber cannot have a contractor; asking again unchanged is useless.
		 */
		record Impossible(String reason) implements Found {

		}

		record NotYet(Outcome outcome) implements Found {

		}

	}

}
