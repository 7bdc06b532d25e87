/** What the desk reads from the dead-letter topics and sends to the groups. */
@NullMarked
package uz.consbridge.gateway.deadletter.kafka;

import org.jspecify.annotations.NullMarked;
