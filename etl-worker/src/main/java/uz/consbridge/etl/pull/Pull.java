package uz.consbridge.etl.pull;

import java.util.Optional;

/** A way of getting rows out of 1C. */
@FunctionalInterface
public interface Pull {

	/** Reads until nothing is left or something is in the way. */
	PullResult run(Pages pages);

	/** How many rows a first load has to read, if 1C tells. */
	default Optional<Long> expected(Pages pages) {
		return Optional.empty();
	}

}
