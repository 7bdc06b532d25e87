package uz.consbridge.simulator.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

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
		this.ledger.add(new LedgerEntry(id, begun, call.who(), request.method(), request.path(),
				Urls.decode(request.rawQuery()), body, status, millis, (hit == null) ? "" : hit.id(), call.changes()));
		for (Map.Entry<Violation.Kind, String> found : call.violations()) {
			this.violations.add(new Violation(found.getKey(), found.getValue(), id, call.who(), request.method(),
					request.target(), body, begun));
		}
	}

	private static String cut(String text) {
		return (text.length() <= MAX_BODY) ? text : text.substring(0, MAX_BODY) + "…";
	}

}
