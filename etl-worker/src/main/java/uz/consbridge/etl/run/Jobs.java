package uz.consbridge.etl.run;

import java.util.List;
import java.util.Optional;

import uz.consbridge.etl.job.Job;

/**
 * The jobs of this service.
 *
 * @param all in the order in which they are to be shown
 */
public record Jobs(List<Job> all) {

	/** The job with that name. */
	public Optional<Job> find(String name) {
		return this.all.stream().filter((job) -> job.name().equals(name)).findFirst();
	}

}
