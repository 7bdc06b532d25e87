package uz.consbridge.delivery.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one consumer of a group polling, whatever becomes of the records, and replaces it
 * when it fails.
 */
public final class Intake {

	private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

	private final ConsumerSettings settings;

	private final Sources sources;

	private final Lanes lanes;

	private final Gate gate;

	private final Function<Arrival, Job> jobs;

	private final Clock clock;

	private final Lag lag = new Lag();

	private final AtomicInteger assignments = new AtomicInteger();

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile @Nullable Thread thread;

	private volatile Instant lastPoll;

	private volatile boolean fenced;

	public Intake(ConsumerSettings settings, Sources sources, Lanes lanes, Gate gate, Function<Arrival, Job> jobs,
			Clock clock) {
		this.settings = settings;
		this.sources = sources;
		this.lanes = lanes;
		this.gate = gate;
		this.jobs = jobs;
		this.clock = clock;
		this.lastPoll = clock.instant();
	}

	/** Starts to poll once the topics exist. */
	public void start(CompletableFuture<Void> topics) {
		this.thread = Thread.ofPlatform().daemon().name("intake-" + this.settings.group()).start(() -> {
			if (awaitTopics(topics)) {
				keepPolling();
			}
		});
	}

	/** Lets what is being handled finish, commits and leaves, within the grace. */
	public void stop() {
		this.stopping.countDown();
		Thread polling = this.thread;
		if (polling != null) {
			Duration most = this.settings.intake().grace().plus(this.settings.intake().closeTimeout().multipliedBy(2));
			try {
				if (!polling.join(most)) {
					LOG.warn("The intake of {} did not stop within {}", this.settings.group(), most);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** When the consumer polled last. */
	public Instant lastPoll() {
		return this.lastPoll;
	}

	/** Whether another process with the same instance name took this one's place. */
	public boolean fenced() {
		return this.fenced;
	}

	/** How often partitions were assigned since the start. */
	public int assignments() {
		return this.assignments.get();
	}

	public Lag lag() {
		return this.lag;
	}

	private boolean awaitTopics(CompletableFuture<Void> topics) {
		while (!isStopping()) {
			this.lastPoll = this.clock.instant();
			if (topics.isDone() || pause(PollLoop.POLL)) {
				return topics.isDone() && !isStopping();
			}
		}
		return false;
	}

	private void keepPolling() {
		while (!isStopping() && !this.fenced) {
			try {
				pollUntilStopped();
			}
			catch (FencedInstanceIdException ex) {
				LOG.error("Another process consumes as instance {} of {}", this.settings.instance(),
						this.settings.group());
				this.fenced = true;
			}
			catch (RuntimeException ex) {
				LOG.error("The consumer of {} failed and is replaced", this.settings.group(), ex);
				pause(this.settings.intake().restartPause());
			}
		}
	}

	private void pollUntilStopped() {
		Consumer<byte[], byte[]> consumer = this.settings.open();
		PollLoop loop = new PollLoop(consumer, this.settings, this.sources, this.lanes, this.gate, this.jobs,
				this.assignments::incrementAndGet);
		try {
			loop.subscribe();
			while (!isStopping()) {
				loop.turn(this.lag);
				this.lastPoll = this.clock.instant();
			}
			loop.finish();
		}
		finally {
			loop.end();
			consumer.close(CloseOptions.timeout(this.settings.intake().closeTimeout()));
		}
	}

	private boolean isStopping() {
		return this.stopping.getCount() == 0;
	}

	/** Waits; true if the intake is to stop meanwhile. */
	private boolean pause(Duration time) {
		try {
			return this.stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

}
