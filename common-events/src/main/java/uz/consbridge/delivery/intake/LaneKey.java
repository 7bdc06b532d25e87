package uz.consbridge.delivery.intake;

/**
 * Records with the same lane key are handled strictly one after another.
 *
 * @param topic the topic of the events, also for instructions about them
 */
public record LaneKey(String topic, String key) {

}
