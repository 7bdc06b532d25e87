/**
 * The contracts: every event that travels between Consbridge services, the words they use
 * and how they are written on Kafka (CloudEvents 1.0, binary mode, JSON).
 */
@NullMarked
package uz.consbridge.events;

import org.jspecify.annotations.NullMarked;
