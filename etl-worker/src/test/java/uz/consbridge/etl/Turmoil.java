package uz.consbridge.etl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import uz.consbridge.odata.BaseClock;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.onec.Operator;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;

/** People at work in 1C, and 1C having a bad day; the same for the same seed. */
final class Turmoil {

	private static final List<String> SETS = List.of(Names.DOCUMENT, Names.CALLS, Names.REDATES, Names.RATINGS);

	private final Pulls pulls;

	private final Operator operator;

	private final Random random;

	private final List<UUID> open = new ArrayList<>();

	private final Set<String> used = new HashSet<>();

	Turmoil(Pulls pulls, long seed) {
		this.pulls = pulls;
		this.operator = pulls.operator;
		this.random = new Random(seed);
	}

	/** Some changes now, some while pages are turned, and perhaps trouble. */
	void strike() {
		act(1 + this.random.nextInt(8));
		for (String set : SETS) {
			this.pulls.oneC.afterPages(set, 1 + this.random.nextInt(3), () -> act(1 + this.random.nextInt(3)));
		}
		if (this.random.nextInt(3) == 0) {
			this.pulls.oneC.afterPages(SETS.get(this.random.nextInt(SETS.size())), 1 + this.random.nextInt(2),
					() -> this.pulls.oneC.recording().faults().add(fault()));
		}
		else if (this.random.nextInt(4) == 0) {
			this.pulls.oneC.recording().faults().add(fault());
		}
	}

	private Fault fault() {
		Fault fault = switch (this.random.nextInt(6)) {
			case 0 -> Fault.of(Fault.Kind.HTML);
			case 1 -> Fault.of(Fault.Kind.TRUNCATED);
			case 2 -> Fault.of(Fault.Kind.RESET);
			case 3 -> Fault.of(Fault.Kind.TOO_MANY);
			case 4 -> Fault.of(Fault.Kind.EMPTY);
			default -> Fault.status(503, null);
		};
		return fault.times(1 + this.random.nextInt(3));
	}

	private void act(int changes) {
		for (int i = 0; i < changes; i++) {
			if (this.random.nextInt(3) == 0) {
				this.pulls.clock.forward(Duration.ofSeconds(this.random.nextInt(40)));
			}
			if (this.open.isEmpty() || this.random.nextInt(3) == 0) {
				this.open.add(this.pulls.document());
			}
			change(this.random.nextInt(this.open.size()));
		}
	}

	private void change(int index) {
		UUID document = this.open.get(index);
		switch (this.random.nextInt(10)) {
			case 0 -> this.operator.take(document, Seed.UZBEK_CONSULTANT);
			case 1 -> this.operator.close(this.open.remove(index), null);
			case 2 -> this.operator.markDeleted(this.open.remove(index), true);
			case 3 -> this.operator.deleteDocument(this.open.remove(index));
			case 4 -> this.operator.stamp(document, this.operator.now().plusDays(1 + this.random.nextInt(3)));
			case 5 -> once("call", document, () -> this.operator.call(document, null, null));
			case 6 -> once("redate", document,
					() -> this.operator.redate(document, this.operator.now().plusDays(this.random.nextInt(9)), null));
			case 7 -> once("rating", document, () -> {
				this.operator.rate(document, 1, 1 + this.random.nextInt(5), null);
				this.operator.take(document, Seed.CONSULTANT);
			});
			case 8 -> this.open
				.add(this.operator.reassignAsNew(this.open.remove(index), Seed.BILINGUAL_CONSULTANT).ref("Ref_Key"));
			default -> this.operator.reassign(document, Seed.BILINGUAL_CONSULTANT);
		}
	}

	/** 1C takes a key of a register once. */
	private void once(String what, UUID document, Runnable work) {
		String time = what.equals("rating") ? "" : this.operator.now().toString();
		if (this.used.add(what + document + time)) {
			work.run();
		}
	}

	/** The versions of the documents that 1C holds. */
	Map<String, String> versions() {
		Map<String, String> versions = new TreeMap<>();
		this.operator.rows(Names.DOCUMENT)
			.forEach((row) -> versions.put(row.ref("Ref_Key").toString(), row.text("DataVersion")));
		return versions;
	}

	/** The records of documents that 1C holds. */
	Map<String, String> records(BaseClock base) {
		Map<String, String> records = new TreeMap<>();
		rows(Names.CALLS, "ДокументОбращения_Key")
			.forEach((key, rows) -> rows.forEach((row) -> records.put("call " + key + period(base, row), "")));
		rows(Names.REDATES, "ДокументОбращения_Key").forEach((key, rows) -> rows.forEach((row) -> records
			.put("redate " + key + period(base, row), base.fromBase(row.time("НоваяДата")).toString())));
		rows(Names.RATINGS, "Обращение_Key").forEach((key, rows) -> rows
			.forEach((row) -> records.put("rating " + key + row.get("НомерВопроса"), row.get("Оценка").toString())));
		return records;
	}

	private Map<String, List<Row>> rows(String set, String document) {
		Map<String, List<Row>> rows = new TreeMap<>();
		this.operator.rows(set)
			.forEach((row) -> rows.computeIfAbsent(row.ref(document).toString(), (key) -> new ArrayList<>()).add(row));
		return rows;
	}

	private static String period(BaseClock base, Row row) {
		return base.fromBase(row.time("Period")).toString();
	}

}
