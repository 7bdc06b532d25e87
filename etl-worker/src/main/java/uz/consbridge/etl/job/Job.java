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
 * @param memory which rows are to be remembered; empty if all are
 */
public record Job(String name, String lock, Duration interval, Pull pull, boolean loads, Optional<String> after,
		Optional<Memory> memory) {

	public Job(String name, String lock, Duration interval, Pull pull) {
		this(name, lock, interval, pull, false, Optional.empty(), Optional.empty());
	}

	/** The same, with old facts first. */
	public Job loading() {
		return new Job(this.name, this.lock, this.interval, this.pull, true, this.after, this.memory);
	}

	/** The same, with rows that need not be remembered for ever. */
	public Job remembering(Memory memory) {
		return new Job(this.name, this.lock, this.interval, this.pull, this.loads, this.after, Optional.of(memory));
	}

	/**
	 * The same, not before the other has loaded; one that never runs is not waited for.
	 */
	public Job after(Job other) {
		return new Job(this.name, this.lock, this.interval, this.pull, this.loads,
				other.scheduled() ? Optional.of(other.name()) : Optional.empty(), this.memory);
	}

	/** Whether it runs by itself. */
	public boolean scheduled() {
		return this.interval.isPositive();
	}

}
