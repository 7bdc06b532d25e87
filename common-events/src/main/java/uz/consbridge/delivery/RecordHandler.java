package uz.consbridge.delivery;

/**
 * Handles the events of one consumer group. Records of one key are handled one after
 * another, in order; different keys concurrently, on virtual threads.
 */
@FunctionalInterface
public interface RecordHandler {

	/**
	 * Handles one event. It may see the same event again, as delivery is at least once.
	 * What is expected to go wrong is an outcome; an exception means a bug and parks the
	 * record.
	 */
	Outcome handle(Delivery delivery);

}
