package uz.consbridge.delivery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import uz.consbridge.events.ConsultationEvent;

/**
 * A handler that notes what it is given and answers as told. Records of other tests,
 * which share the topics, are passed over.
 */
final class Recorder implements RecordHandler {

	private final Set<String> keys = ConcurrentHashMap.newKeySet();

	private final Set<String> active = ConcurrentHashMap.newKeySet();

	private final List<Seen> attempts = new CopyOnWriteArrayList<>();

	private final List<Seen> done = new CopyOnWriteArrayList<>();

	private final List<String> collisions = new CopyOnWriteArrayList<>();

	private volatile Function<Seen, Outcome> behaviour = (_) -> Outcome.done();

	void expect(String key) {
		this.keys.add(key);
	}

	void behave(Function<Seen, Outcome> next) {
		this.behaviour = next;
	}

	@Override
	public Outcome handle(Delivery delivery) {
		if (!this.keys.contains(delivery.key())
				|| !(delivery.event().data() instanceof ConsultationEvent.RefreshRequested asked)) {
			return Outcome.done();
		}
		if (!this.active.add(delivery.key())) {
			this.collisions.add(delivery.key());
		}
		try {
			Seen seen = new Seen(delivery.key(), asked.reason(), delivery.attempt(), delivery.replayed());
			this.attempts.add(seen);
			Outcome outcome = this.behaviour.apply(seen);
			if (outcome instanceof Outcome.Done) {
				this.done.add(seen);
			}
			return outcome;
		}
		finally {
			this.active.remove(delivery.key());
		}
	}

	/** All attempts so far. */
	List<Seen> attempts() {
		return List.copyOf(this.attempts);
	}

	/** Labels of what was handled of the key, in order, repetitions included. */
	List<String> done(String key) {
		return this.done.stream().filter((seen) -> seen.key().equals(key)).map(Seen::label).toList();
	}

	int doneCount() {
		return this.done.size();
	}

	/** Keys that were handled twice at a time. */
	List<String> collisions() {
		return List.copyOf(this.collisions);
	}

	/** An attempt. */
	record Seen(String key, String label, int attempt, boolean replayed) {

	}

}
