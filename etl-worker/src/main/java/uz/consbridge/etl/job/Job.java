package uz.consbridge.etl.job;

import java.time.Duration;

import uz.consbridge.etl.pull.Pull;

/**
 * Something that is pulled.
 *
 * @param name unique; in the API, the run history and the metrics
 * @param lock jobs with the same lock never run at the same time
 * @param interval from start to start; zero means never by itself
 */
public record Job(String name, String lock, Duration interval, Pull pull) {

	/** Whether it runs by itself. */
	public boolean scheduled() {
		return this.interval.isPositive();
	}

}
