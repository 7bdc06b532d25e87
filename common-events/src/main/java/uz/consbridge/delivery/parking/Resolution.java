package uz.consbridge.delivery.parking;

/** How a dead letter ends. */
public final class Resolution {

	/** It was handled after all. */
	public static final String REPLAYED = "replayed";

	/** An operator gave it up. */
	public static final String DISCARDED = "discarded";

	private Resolution() {
	}

}
