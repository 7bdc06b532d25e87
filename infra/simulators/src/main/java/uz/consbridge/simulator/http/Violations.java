package uz.consbridge.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest violations, oldest first; bounded. */
public final class Violations {

	private final int capacity;

	private final Deque<Violation> violations = new ArrayDeque<>();

	Violations(int capacity) {
		this.capacity = capacity;
	}

	/** All that are remembered. */
	public synchronized List<Violation> all() {
		return List.copyOf(this.violations);
	}

	/** Those of one kind. */
	public List<Violation> of(Violation.Kind kind) {
		return all().stream().filter((violation) -> violation.kind() == kind).toList();
	}

	/** Forgets all. */
	public synchronized void clear() {
		this.violations.clear();
	}

	synchronized void add(Violation violation) {
		if (this.violations.size() == this.capacity) {
			this.violations.removeFirst();
		}
		this.violations.addLast(violation);
	}

}
