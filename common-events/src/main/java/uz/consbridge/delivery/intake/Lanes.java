package uz.consbridge.delivery.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All records in flight: keys side by side, records of one key one after another. A key
 * that waits holds no worker.
 */
public final class Lanes {

	private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Map<LaneKey, Lane> lanes = new HashMap<>();

	private final Deque<Lane> ready = new ArrayDeque<>();

	private final Gate gate;

	private final int workers;

	private final Duration afterBug;

	private final Executor threads;

	private final ScheduledExecutorService timers;

	private int running;

	private int inFlight;

	private boolean held;

	/**
	 * Creates lanes without records.
	 * @param workers records being handled at once
	 * @param afterBug wait after a job threw an exception, which none should
	 */
	public Lanes(String group, Gate gate, int workers, Duration afterBug, ScheduledExecutorService timers) {
		this.gate = gate;
		this.workers = workers;
		this.afterBug = afterBug;
		this.threads = threads(group, workers);
		this.timers = timers;
	}

	/**
	 * Threads of the operating system: every statement a virtual one waits for costs
	 * three more switches between threads.
	 */
	private static Executor threads(String group, int workers) {
		ThreadPoolExecutor threads = new ThreadPoolExecutor(workers, workers, 10, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("delivery-" + group + "-", 0).factory());
		threads.allowCoreThreadTimeOut(true);
		return threads;
	}

	void add(Arrival arrival, Job job) {
		locked(() -> {
			Lane lane = this.lanes.computeIfAbsent(arrival.lane(), Lane::new);
			lane.add(new Lane.Ticket(arrival, job));
			this.inFlight++;
			if (lane.state() == Lane.State.IDLE) {
				makeReady(lane);
			}
		});
	}

	/** The gate may have changed its mind. */
	public void gateMoved() {
		locked(() -> {
		});
	}

	/** Records taken in and not finished. */
	public int inFlight() {
		this.lock.lock();
		try {
			return this.inFlight;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Starts nothing more until {@link #release()}. */
	void hold() {
		locked(() -> this.held = true);
	}

	void release() {
		locked(() -> this.held = false);
	}

	/**
	 * Waits until nothing of the partitions is being handled; false if that takes longer.
	 */
	boolean awaitQuiet(Set<TopicPartition> partitions, Duration atMost) {
		long left = atMost.toNanos();
		this.lock.lock();
		try {
			while (this.lanes.values().stream().anyMatch((lane) -> lane.runsIn(partitions))) {
				if (left <= 0) {
					return false;
				}
				left = this.changed.awaitNanos(left);
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Forgets the records of lost partitions. One that is being handled keeps its lane
	 * until it ends, so that nothing else of its key starts before.
	 */
	void drop(Set<TopicPartition> lost) {
		locked(() -> {
			for (Lane lane : List.copyOf(this.lanes.values())) {
				lane.drop(lost);
				if (lane.state() != Lane.State.RUNNING) {
					this.ready.remove(lane);
					moveOn(lane);
				}
			}
			this.inFlight = this.lanes.values().stream().mapToInt(Lane::owned).sum();
		});
	}

	private void locked(Runnable change) {
		this.lock.lock();
		try {
			change.run();
			startWhatMay();
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void startWhatMay() {
		Iterator<Lane> waiting = this.ready.iterator();
		while (!this.held && this.running < this.workers && waiting.hasNext()) {
			Lane lane = waiting.next();
			Gate.Pass pass = this.gate.enter(lane.head().arrival());
			if (pass != null) {
				waiting.remove();
				lane.become(Lane.State.RUNNING);
				this.running++;
				Lane.Ticket ticket = lane.head();
				this.threads.execute(() -> run(lane, ticket, pass));
			}
		}
	}

	private void run(Lane lane, Lane.Ticket ticket, Gate.Pass pass) {
		Step step = stepOf(ticket);
		pass.leave();
		locked(() -> {
			this.running--;
			settle(lane, ticket, step);
		});
	}

	private Step stepOf(Lane.Ticket ticket) {
		try {
			return ticket.step();
		}
		catch (RuntimeException | Error ex) {
			LOG.error("Record {}@{} is held after a bug of the kit", ticket.arrival().partition(),
					ticket.arrival().offset(), ex);
			return new Step.Again(this.afterBug);
		}
	}

	private void settle(Lane lane, Lane.Ticket ticket, Step step) {
		if (!ticket.arrival().owned()) {
			lane.removeHead();
			moveOn(lane);
			return;
		}
		switch (step) {
			case Step.Finished _ -> {
				lane.removeHead();
				this.inFlight--;
				ticket.arrival().finished();
				moveOn(lane);
			}
			case Step.Again again when again.after().isPositive() -> lane
				.await(this.timers.schedule(() -> wake(lane, ticket), again.after().toNanos(), TimeUnit.NANOSECONDS));
			case Step.Again _, Step.Become _ -> makeReady(lane);
		}
	}

	private void wake(Lane lane, Lane.Ticket ticket) {
		locked(() -> {
			if (lane.state() == Lane.State.WAITING && lane.head().equals(ticket)) {
				makeReady(lane);
			}
		});
	}

	private void moveOn(Lane lane) {
		if (lane.isEmpty()) {
			lane.become(Lane.State.IDLE);
			this.lanes.remove(lane.key());
		}
		else {
			makeReady(lane);
		}
	}

	private void makeReady(Lane lane) {
		lane.become(Lane.State.READY);
		this.ready.addLast(lane);
	}

}
