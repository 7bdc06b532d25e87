package uz.consbridge.delivery.intake;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.Future;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The records of one key, in order. Guarded by the lock of {@link Lanes}. */
final class Lane {

	private final LaneKey key;

	private final ArrayDeque<Ticket> queue = new ArrayDeque<>();

	private State state = State.IDLE;

	private @Nullable Future<?> timer;

	Lane(LaneKey key) {
		this.key = key;
	}

	LaneKey key() {
		return this.key;
	}

	State state() {
		return this.state;
	}

	boolean isEmpty() {
		return this.queue.isEmpty();
	}

	Ticket head() {
		return this.queue.getFirst();
	}

	void add(Ticket ticket) {
		this.queue.addLast(ticket);
	}

	void removeHead() {
		this.queue.removeFirst();
	}

	void become(State next) {
		this.state = next;
		if (next != State.WAITING && this.timer != null) {
			this.timer.cancel(false);
			this.timer = null;
		}
	}

	void await(Future<?> wakeUp) {
		this.state = State.WAITING;
		this.timer = wakeUp;
	}

	boolean runsIn(Set<TopicPartition> partitions) {
		return this.state == State.RUNNING && partitions.contains(head().arrival().partition());
	}

	/** Drops records of lost partitions, except one that is being handled. */
	void drop(Set<TopicPartition> lost) {
		Ticket running = (this.state == State.RUNNING) ? head() : null;
		this.queue.removeIf((ticket) -> !ticket.equals(running) && lost.contains(ticket.arrival().partition()));
	}

	/** Records of partitions that are still owned. */
	int owned() {
		return Math.toIntExact(this.queue.stream().filter((ticket) -> ticket.arrival().owned()).count());
	}

	/** What the lane is doing. */
	enum State {

		/** Nothing to do. */
		IDLE,

		/** Waits for a worker and for the gate. */
		READY,

		/** Its head is being handled. */
		RUNNING,

		/** Its head waits for a timer. */
		WAITING

	}

	/** A record and the job that deals with it. */
	static final class Ticket {

		private final Arrival arrival;

		private Job job;

		Ticket(Arrival arrival, Job job) {
			this.arrival = arrival;
			this.job = job;
		}

		Arrival arrival() {
			return this.arrival;
		}

		/** Makes steps until the job is done or must wait. */
		Step step() {
			Step step = this.job.step();
			while (step instanceof Step.Become next) {
				this.job = next.job();
				step = this.job.step();
			}
			return step;
		}

	}

}
