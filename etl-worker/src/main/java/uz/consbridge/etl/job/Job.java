package uz.consbridge.etl.job;

import java.time.Duration;
import java.util.Optional;

import uz.consbridge.etl.pull.Pull;

/**
 * Something that is pulled.
 *
 * @param name unique; in the API, the run history and the metrics
 * @param lock jobs with the same lock never run at the same time
 * @param interval from start to start; zero means never by itself
 * @param loads whether what it finds first are old facts, which are loaded in silence
 * @param after the job that must have loaded before this one runs by itself
 */
public record Job(String name, String lock, Duration interval, Pull pull, boolean loads, Optional<String> after) {

	public Job(String name, String lock, Duration interval, Pull pull) {
		this(name, lock, interval, pull, false, Optional.empty());
	}

	/** The same, with old facts first. */
	public Job loading() {
		return new Job(this.name, this.lock, this.interval, this.pull, true, this.after);
	}

	/**
	 * The same, not before the other has loaded; one that never runs is not waited for.
	 */
	public Job after(Job other) {
		return new Job(this.name, this.lock, this.interval, this.pull, this.loads,
				other.scheduled() ? Optional.of(other.name()) : Optional.empty());
	}

	/** Whether it runs by itself. */
	public boolean scheduled() {
		return this.interval.isPositive();
	}

}
