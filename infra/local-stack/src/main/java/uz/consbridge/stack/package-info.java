/**
 * Everything Consbridge runs on, on one machine: a real PostgreSQL, a real Kafka broker
 * and the supervisor that starts them with the simulators and the five services.
 */
@NullMarked
package uz.consbridge.stack;

import org.jspecify.annotations.NullMarked;
