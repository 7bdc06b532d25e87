package uz.consbridge.etl.pull;

/** A way of getting rows out of 1C. */
@FunctionalInterface
public interface Pull {

	/** Reads until nothing is left or something is in the way. */
	PullResult run(Pages pages);

}
