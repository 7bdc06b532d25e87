package uz.consbridge.delivery.intake;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The life of one consumer. Everything here runs on the poll thread. */
final class PollLoop {

	/** The longest a poll waits for records; how soon a closed gate is noticed. */
	static final Duration POLL = Duration.ofMillis(50);

	private final Consumer<byte[], byte[]> consumer;

	private final ConsumerSettings settings;

	private final Sources sources;

	private final Lanes lanes;

	private final Gate gate;

	private final Function<Arrival, Job> jobs;

	private final Assignment assignment = new Assignment();

	private final Commits commits;

	private final Rebalancing rebalancing;

	private final Rhythm committing;

	private final Rhythm measuring;

	PollLoop(Consumer<byte[], byte[]> consumer, ConsumerSettings settings, Sources sources, Lanes lanes, Gate gate,
			Function<Arrival, Job> jobs, Runnable onAssigned) {
		this.consumer = consumer;
		this.settings = settings;
		this.sources = sources;
		this.lanes = lanes;
		this.gate = gate;
		this.jobs = jobs;
		this.commits = new Commits(consumer, this.assignment, settings.intake().closeTimeout());
		this.rebalancing = new Rebalancing(lanes, this.assignment, this.commits, settings.intake().grace(), () -> {
			onAssigned.run();
			pauseOrResume();
		});
		this.committing = new Rhythm(settings.intake().commitInterval());
		this.measuring = new Rhythm(settings.intake().lagInterval());
	}

	void subscribe() {
		this.consumer.subscribe(this.sources.all(), this.rebalancing);
	}

	/** Polls once and does what is due. */
	void turn(Lag lag) {
		pauseOrResume();
		for (ConsumerRecord<byte[], byte[]> taken : this.consumer.poll(POLL)) {
			takeIn(taken);
		}
		if (this.committing.isDue()) {
			this.commits.soon();
		}
		if (this.measuring.isDue()) {
			lag.measure(this.consumer);
		}
	}

	/** Lets what is being handled finish and commits it. */
	void finish() {
		this.lanes.hold();
		this.lanes.awaitQuiet(this.consumer.assignment(), this.settings.intake().grace());
		this.commits.now();
	}

	/** Forgets what was not committed, whether it was finished or not. */
	void end() {
		this.rebalancing.end();
		this.lanes.drop(this.assignment.closeAll());
	}

	private void takeIn(ConsumerRecord<byte[], byte[]> taken) {
		PartitionProgress progress = this.assignment.progress(new TopicPartition(taken.topic(), taken.partition()));
		Arrival arrival = Arrival.of(taken, this.sources, progress);
		progress.taken(taken.offset(), arrival.content().size());
		this.lanes.add(arrival, this.jobs.apply(arrival));
	}

	private void pauseOrResume() {
		int room = this.settings.intake().maxInFlight() - this.lanes.inFlight();
		boolean full = room < this.settings.maxPollRecords();
		boolean overfull = room + this.settings.intake().maxInFlight() < this.settings.maxPollRecords();
		boolean takesEvents = !full && this.gate.takesEvents();
		long mostBytes = this.settings.intake().maxPartitionSize().toBytes();
		Set<TopicPartition> wantPaused = this.consumer.assignment()
			.stream()
			.filter((partition) -> this.sources.instructs(partition.topic()) ? overfull
					: !takesEvents || this.assignment.bytes(partition) > mostBytes)
			.collect(Collectors.toSet());
		Set<TopicPartition> paused = this.consumer.paused();
		this.consumer.resume(paused.stream().filter((partition) -> !wantPaused.contains(partition)).toList());
		this.consumer.pause(wantPaused);
	}

	/** Something due at an interval. */
	private static final class Rhythm {

		private final long interval;

		private long last = System.nanoTime();

		Rhythm(Duration interval) {
			this.interval = TimeUnit.NANOSECONDS.convert(interval);
		}

		boolean isDue() {
			long now = System.nanoTime();
			if (now - this.last < this.interval) {
				return false;
			}
			this.last = now;
			return true;
		}

	}

}
