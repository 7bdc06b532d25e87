package uz.consbridge.etl.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.etl.jdbc.JobSession;
import uz.consbridge.etl.jdbc.JobSessions;
import uz.consbridge.etl.jdbc.Loads;
import uz.consbridge.etl.jdbc.Runs;
import uz.consbridge.etl.job.Job;
import uz.consbridge.etl.job.Run;
import uz.consbridge.etl.pull.PullResult;
import uz.consbridge.events.Ids;

/**
 * Runs jobs: one run at a time for all instances together, each of them recorded, and one
 * whose instance died taken over at once.
 */
public final class JobRunner {

	private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

	private final JobSessions sessions;

	private final Acknowledged publisher;

	private final OneCContact contact;

	private final EtlMetrics metrics;

	private final Clock clock;

	private final Ids ids;

	private final Timing timing;

	private volatile boolean stopping;

	public JobRunner(JobSessions sessions, EventPublisher publisher, OneCContact contact, EtlMetrics metrics,
			Clock clock, Ids ids, Timing timing) {
		this.sessions = sessions;
		this.publisher = new Acknowledged(publisher, timing.publishDeadline());
		this.contact = contact;
		this.metrics = metrics;
		this.clock = clock;
		this.ids = ids;
		this.timing = timing;
	}

	/**
	 * @param instance name of this instance
	 * @param recheck pause while another instance is at work
	 * @param retry longest pause after a run that could not go on
	 * @param retention how long the history is kept
	 */
	public record Timing(String instance, Duration publishDeadline, Duration recheck, Duration retry,
			Duration retention) {

	}

	/** Runs under way end after their present page; no other begins. */
	void stop() {
		this.stopping = true;
	}

	/**
	 * Runs the job if its time has come.
	 * @return how long to wait before asking again
	 */
	public Duration runIfDue(Job job) {
		Optional<JobSession> session = this.sessions.tryOpen(job.lock());
		if (session.isEmpty()) {
			return this.timing.recheck();
		}
		try (JobSession mine = session.get()) {
			if (job.after().filter((other) -> new Loads(mine.jdbc()).open(other)).isPresent()) {
				return this.timing.recheck();
			}
			Duration wait = new Runs(mine.jdbc()).last(job.name())
				.map((last) -> untilDue(job, last))
				.orElse(Duration.ZERO);
			if (wait.isPositive()) {
				return wait;
			}
			run(job, mine, begin(job, mine, How.USUALLY), How.USUALLY);
			return new Runs(mine.jdbc()).last(job.name()).map((last) -> untilDue(job, last)).orElse(job.interval());
		}
	}

	/**
	 * Runs the job now, in the background.
	 * @return the run, empty when the job is running already
	 */
	public Optional<UUID> start(Job job, How how) {
		return this.sessions.tryOpen(job.lock()).map((session) -> {
			if (how == How.FROM_THE_BEGINNING) {
				session.inTransaction(() -> new Loads(session.jdbc()).forget(job.name()));
			}
			UUID id = begin(job, session, how);
			Thread.ofVirtual().name("etl-" + job.name()).start(() -> {
				try (session) {
					run(job, session, id, how);
				}
			});
			return id;
		});
	}

	/** How a job may run. */
	public enum How {

		/** It goes on where it stopped. */
		USUALLY,

		/** It loads, whatever it has read before. */
		FROM_THE_BEGINNING,

		/** It reads what a load would read, and keeps nothing of it. */
		CHECKING

	}

	private Duration untilDue(Job job, Run last) {
		Duration pause = switch (last.state()) {
			case RUNNING, ABANDONED -> Duration.ZERO;
			case DONE -> job.interval();
			case FAILED -> shorter(job.interval(), this.timing.retry());
		};
		Duration left = Duration.between(this.clock.instant(), last.startedAt().plus(pause));
		return shorter(left.isPositive() ? left : Duration.ZERO, job.interval());
	}

	/** Whoever holds the lock is alone: a run that still seems to go on is dead. */
	private UUID begin(Job job, JobSession session, How how) {
		Runs runs = new Runs(session.jdbc());
		Instant now = this.clock.instant();
		runs.abandon(job.name(), now);
		UUID id = this.ids.next();
		runs.begin(id, job.name(), this.timing.instance(), how == How.CHECKING, now);
		return id;
	}

	private void run(Job job, JobSession session, UUID id, How how) {
		Instant begun = this.clock.instant();
		RunPages pages = pages(job, session, id, how);
		PullResult result = pull(job, pages);
		if (result instanceof PullResult.Complete) {
			pages.complete();
		}
		Run.State state = state(result);
		String error = (result instanceof PullResult.Stopped stopped) ? stopped.why() : null;
		Instant now = this.clock.instant();
		Runs runs = new Runs(session.jdbc());
		runs.end(id, state, error, now);
		runs.forget(job.name(), now.minus(this.timing.retention()));
		this.metrics.ended(job.name(), state, Duration.between(begun, now), pages.tally());
		if (pages.read() != null) {
			this.metrics.watermark(job.name(), pages.read());
		}
		if (error != null) {
			log.warn("Job {} stopped after {}: {}", job.name(), pages.tally(), error);
		}
		else if (pages.tally().published() > 0) {
			log.info("Job {} published {} of {} rows", job.name(), pages.tally().published(), pages.tally().rows());
		}
	}

	private RunPages pages(Job job, JobSession session, UUID id, How how) {
		if (how == How.CHECKING) {
			return new CheckedPages(session, job, id, () -> this.stopping, this.clock);
		}
		CommittedPages memory = new CommittedPages(session, job, id, this.publisher, () -> this.stopping, this.clock);
		return (job.loads() && new Loads(session.jdbc()).open(job.name())) ? load(memory, job, session, id) : memory;
	}

	private RunPages load(CommittedPages memory, Job job, JobSession session, UUID id) {
		Loads loads = new Loads(session.jdbc());
		if (loads.find(job.name()).isEmpty()) {
			loads.begin(job.name(), job.pull().expected(memory).orElse(null), this.clock.instant());
		}
		return new LoadPages(memory, session, job, id, this.publisher, () -> this.stopping, this.clock);
	}

	private PullResult pull(Job job, RunPages pages) {
		PullResult result = pullSafely(job, pages);
		if (result instanceof PullResult.Stopped(PullResult.Where where, String why)
				&& where == PullResult.Where.ONEC) {
			this.contact.failed(why);
		}
		else if (pages.tally().pages() > 0) {
			this.contact.answered();
		}
		return result;
	}

	private static PullResult pullSafely(Job job, RunPages pages) {
		try {
			return job.pull().run(pages);
		}
		catch (DataAccessException ex) {
			// Without the database the run cannot even be ended; whoever comes next does.
			throw ex;
		}
		catch (RuntimeException ex) {
			log.error("Job {} failed", job.name(), ex);
			return new PullResult.Stopped(PullResult.Where.DATA, "defect: " + ex.getClass().getSimpleName());
		}
	}

	private static Run.State state(PullResult result) {
		return switch (result) {
			case PullResult.Complete() -> Run.State.DONE;
			case PullResult.Stopped(PullResult.Where where, String _) when where == PullResult.Where.SHUTDOWN ->
				Run.State.ABANDONED;
			case PullResult.Stopped _ -> Run.State.FAILED;
		};
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}
