package uz.consbridge.delivery.intake;

/** Deals with one record, step by step. */
public interface Job {

	/** Makes one step, on a virtual thread; never two at a time in one lane. */
	Step step();

}
