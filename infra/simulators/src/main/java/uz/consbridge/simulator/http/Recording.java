package uz.consbridge.simulator.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What a simulator remembers about its callers, and how it is told to misbehave. */
public final class Recording {

	private static final int MAX_ENTRIES = 50_000;

	private static final int MAX_VIOLATIONS = 10_000;

	private static final int MAX_BODY = 16_384;

	private final Clock clock;

	private final Ledger ledger = new Ledger(MAX_ENTRIES);

	private final Violations violations = new Violations(MAX_VIOLATIONS);

	private final Faults faults = new Faults();

	private volatile Function<LedgerEntry, List<String>> contract = (request) -> List.of();

	/** Starts empty. */
	public Recording(Clock clock) {
		this.clock = clock;
	}

	/** Every request. */
	public Ledger ledger() {
		return this.ledger;
	}

	/** Every request a careful client would not have sent. */
	public Violations violations() {
		return this.violations;
	}

	/** The misbehaviour ordered. */
	public Faults faults() {
		return this.faults;
	}

	/**
	 * From now on requests are also held against a contract.
	 * @param complaints what is wrong with a request
	 */
	public void hold(Function<LedgerEntry, List<String>> complaints) {
		this.contract = complaints;
	}

	/** Forgets everything and ends all faults. */
	public void clear() {
		this.ledger.clear();
		this.violations.clear();
		this.faults.clear();
	}

	Instant now() {
		return this.clock.instant();
	}

	void record(Call call, Instant begun, int status, Faults.@Nullable Hit hit) {
		Request request = call.request();
		String body = cut(request.body());
		long id = this.ledger.nextId();
		long millis = Duration.between(begun, now()).toMillis();
		LedgerEntry entry = new LedgerEntry(id, begun, call.who(), request.method(), request.path(),
				Urls.decode(request.rawQuery()), body, status, millis, (hit == null) ? "" : hit.id(), call.changes(),
				request.sent(), request.maskedHeaders());
		this.ledger.add(entry);
		call.violations().forEach((found) -> add(found.getKey(), found.getValue(), entry));
		if (request.body().length() <= MAX_BODY) {
			this.contract.apply(entry).forEach((complaint) -> add(Violation.Kind.MALFORMED, complaint, entry));
		}
	}

	private void add(Violation.Kind kind, String detail, LedgerEntry entry) {
		String target = entry.query().isEmpty() ? entry.path() : entry.path() + "?" + entry.query();
		this.violations.add(
				new Violation(kind, detail, entry.id(), entry.who(), entry.method(), target, entry.body(), entry.at()));
	}

	private static String cut(String text) {
		return (text.length() <= MAX_BODY) ? text : text.substring(0, MAX_BODY) + "…";
	}

}
