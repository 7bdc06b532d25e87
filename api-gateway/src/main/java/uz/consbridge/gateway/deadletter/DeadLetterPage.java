package uz.consbridge.gateway.deadletter;

import java.util.List;

/**
 * A page of dead letters, without headers and payload, in the order in which they were
 * parked.
 *
 * @param total number of those that match
 */
public record DeadLetterPage(List<DeadLetter> items, long total) {

}
