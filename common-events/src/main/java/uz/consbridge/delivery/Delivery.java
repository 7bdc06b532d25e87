package uz.consbridge.delivery;

import uz.consbridge.events.Event;

/**
 * One attempt to handle an event.
 *
 * @param topic the topic it was first published on, also when it is replayed
 * @param key the record's key
 * @param attempt 1 for the first attempt
 * @param replayed whether it comes from a parked row
 */
public record Delivery(String topic, String key, Event<?> event, int attempt, boolean replayed) {

}
