package uz.consbridge.simulator.chatwoot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.simulator.chatwoot.WebhookSender.Answer;

/** Sends webhooks by several workers, each once and in no order. */
public final class Webhooks implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

	private static final int WORKERS = 10;

	private static final int REMEMBERED = 20_000;

	private static final int BOT_ATTEMPTS = 3;

	private final World world;

	private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Thread.ofVirtual().factory());

	private final AtomicInteger pending = new AtomicInteger();

	private final Deque<Delivery> deliveries = new ArrayDeque<>();

	private WebhookSettings settings = WebhookSettings.defaults();

	private WebhookSender sender = new WebhookSender(this.settings.timeout());

	private Random random = new Random(this.settings.seed());

	Webhooks(World world) {
		this.world = world;
	}

	/** Changes how later webhooks are sent. */
	public synchronized void configure(WebhookSettings newSettings) {
		this.settings = newSettings;
		this.sender = new WebhookSender(newSettings.timeout());
		this.random = new Random(newSettings.seed());
	}

	/** How webhooks are sent now. */
	public synchronized WebhookSettings settings() {
		return this.settings;
	}

	/** What became of the newest webhooks, oldest first; bounded. */
	public synchronized List<Delivery> deliveries() {
		return List.copyOf(this.deliveries);
	}

	/** How many are waiting or on their way. */
	public int pending() {
		return this.pending.get();
	}

	/** Gives up on everything that waits. */
	@Override
	public void close() {
		this.workers.shutdownNow();
	}

	synchronized void clear() {
		this.deliveries.clear();
		configure(WebhookSettings.defaults());
	}

	void accept(List<Happening> happenings) {
		for (Happening happening : happenings) {
			for (WebhookTarget target : this.world.store().read((view) -> WebhookTarget.of(view, happening))) {
				enqueue(happening, target);
			}
		}
	}

	private synchronized void enqueue(Happening happening, WebhookTarget target) {
		String body = this.settings.atEvent() ? body(happening) : "";
		if (chance(this.settings.dropPercent())) {
			remember(new Job(happening, target, id(), body, 1), Delivery.Outcome.DROPPED, "lost on purpose");
			return;
		}
		schedule(new Job(happening, target, id(), body, 1), delay());
		if (chance(this.settings.duplicatePercent())) {
			schedule(new Job(happening, target, id(), body, 1), delay());
		}
	}

	private void schedule(Job job, Duration delay) {
		this.pending.incrementAndGet();
		Executor begin = delay.isZero() ? Runnable::run
				: CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
		begin.execute(() -> submit(job));
	}

	private void submit(Job job) {
		try {
			this.workers.execute(() -> run(job));
		}
		catch (RejectedExecutionException ex) {
			LOG.debug("Given up at the end: {}", job.happening.event(), ex);
			this.pending.decrementAndGet();
		}
	}

	private void run(Job job) {
		try {
			String body = job.body.isEmpty() ? body(job.happening) : job.body;
			if (body.isEmpty()) {
				remember(job, Delivery.Outcome.DROPPED, "its subject is gone");
				return;
			}
			String now = String.valueOf(this.world.settings().clock().instant().getEpochSecond());
			Answer answer = current().post(job.target, job.id, now, body);
			remember(job, answer.fine() ? Delivery.Outcome.SENT : Delivery.Outcome.FAILED, answer.detail());
			if (!answer.fine()) {
				failed(job, answer);
			}
		}
		catch (RuntimeException ex) {
			LOG.error("The simulator failed on a webhook {}", job.happening.event(), ex);
		}
		finally {
			this.pending.decrementAndGet();
		}
	}

	private void failed(Job job, Answer answer) {
		boolean again = job.target.kind() == WebhookTarget.Kind.BOT && job.attempt < BOT_ATTEMPTS
				&& (answer.status() == 429 || answer.status() == 500);
		if (again) {
			schedule(new Job(job.happening, job.target, job.id, job.body, job.attempt + 1), settings().botPause());
		}
		else {
			WebhookFailures.follow(this.world, job.target.kind(), job.happening, answer.detail());
		}
	}

	private String body(Happening happening) {
		return this.world.store().read((view) -> WebhookBodies.of(view, happening)).orElse("");
	}

	private synchronized WebhookSender current() {
		return this.sender;
	}

	private synchronized void remember(Job job, Delivery.Outcome outcome, String detail) {
		if (this.deliveries.size() == REMEMBERED) {
			this.deliveries.removeFirst();
		}
		this.deliveries.addLast(new Delivery(job.id, job.happening.event(), job.happening.id(), job.target.url(),
				outcome, detail, this.world.settings().clock().instant()));
	}

	private boolean chance(int percent) {
		return percent > 0 && this.random.nextInt(100) < percent;
	}

	private Duration delay() {
		long most = this.settings.maxDelay().toMillis();
		return (most <= 0) ? Duration.ZERO : Duration.ofMillis(this.random.nextLong(most));
	}

	private static String id() {
		return UUID.randomUUID().toString();
	}

	private record Job(Happening happening, WebhookTarget target, String id, String body, int attempt) {

	}

}
