package uz.consbridge.gateway.deadletter;

/** Tells consumer groups what operators want. */
public interface Instructions {

	/**
	 * Sends the run to its group; returns once it cannot be lost any more.
	 * @param topic the topic the key's records were parked from
	 * @return whether Kafka has it
	 */
	boolean send(Run run, String topic);

}
