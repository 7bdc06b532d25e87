/** What Kafka tells live views. */
@NullMarked
package uz.consbridge.gateway.live.kafka;

import org.jspecify.annotations.NullMarked;
