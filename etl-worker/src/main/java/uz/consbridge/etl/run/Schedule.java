package uz.consbridge.etl.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import uz.consbridge.etl.job.Job;

/**
 * Asks for every job, each in its own thread, whether its time has come. Nothing that
 * goes wrong with one job ends its schedule or that of another.
 */
public final class Schedule implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Schedule.class);

	private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

	private final List<Job> jobs;

	private final JobRunner runner;

	private final CompletableFuture<Void> ready;

	private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1,
			Thread.ofVirtual().name("etl-timer").factory(), new ThreadPoolExecutor.DiscardPolicy());

	private volatile boolean running;

	/**
	 * @param ready completes when jobs can publish
	 */
	public Schedule(List<Job> jobs, JobRunner runner, CompletableFuture<Void> ready) {
		this.jobs = List.copyOf(jobs);
		this.runner = runner;
		this.ready = ready;
	}

	@Override
	public void start() {
		this.running = true;
		var _ = this.ready.thenRun(() -> this.jobs.forEach((job) -> again(job, Duration.ZERO)));
	}

	@Override
	public void stop() {
		this.running = false;
		this.runner.stop();
		this.timer.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void again(Job job, Duration after) {
		if (this.running) {
			var _ = this.timer.schedule(() -> Thread.ofVirtual().name("etl-" + job.name()).start(() -> attempt(job)),
					after.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void attempt(Job job) {
		Duration wait = AFTER_TROUBLE;
		try {
			wait = this.runner.runIfDue(job);
		}
		catch (DataAccessException ex) {
			log.warn("Job {} cannot reach PostgreSQL: {}", job.name(), String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			log.error("Job {} failed", job.name(), ex);
		}
		finally {
			again(job, wait);
		}
	}

}
