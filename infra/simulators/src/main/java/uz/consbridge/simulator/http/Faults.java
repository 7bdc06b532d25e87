package uz.consbridge.simulator.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults ordered; the oldest one that fits hits. */
public final class Faults {

	private final List<Armed> armed = new ArrayList<>();

	private long last;

	/** Orders a fault and returns its id. */
	public synchronized String add(Fault fault) {
		this.last++;
		String id = "fault-" + this.last;
		this.armed.add(new Armed(id, fault));
		return id;
	}

	/** Ends all faults. */
	public synchronized void clear() {
		this.armed.clear();
	}

	/** Ends one fault. */
	public synchronized void remove(String id) {
		this.armed.removeIf((one) -> one.id.equals(id));
	}

	/** Those still in force, with how often each has hit. */
	public synchronized List<Status> all() {
		return this.armed.stream().map((one) -> new Status(one.id, one.fault, one.hits)).toList();
	}

	synchronized Optional<Hit> next(Request request) {
		for (Iterator<Armed> iterator = this.armed.iterator(); iterator.hasNext();) {
			Armed one = iterator.next();
			if (one.fault.fits(request) && one.random.nextDouble() < one.fault.probability()) {
				one.hits++;
				if (one.hits == one.fault.times()) {
					iterator.remove();
				}
				return Optional.of(new Hit(one.id, one.fault));
			}
		}
		return Optional.empty();
	}

	/**
	 * A fault in force.
	 *
	 * @param id its id
	 * @param fault what was ordered
	 * @param hits how often it has hit
	 */
	public record Status(String id, Fault fault, int hits) {

	}

	record Hit(String id, Fault fault) {

	}

	private static final class Armed {

		private final String id;

		private final Fault fault;

		private final Random random;

		private int hits;

		Armed(String id, Fault fault) {
			this.id = id;
			this.fault = fault;
			this.random = new Random(fault.seed());
		}

	}

}
