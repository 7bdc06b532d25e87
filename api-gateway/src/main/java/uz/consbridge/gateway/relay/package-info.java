/**
 * Takes decisions from the outbox to Kafka: an embedded Debezium engine reads the log of
 * Postgres, one leader at a time, and what the log lost is sent again from the table.
 */
@NullMarked
package uz.consbridge.gateway.relay;

import org.jspecify.annotations.NullMarked;
