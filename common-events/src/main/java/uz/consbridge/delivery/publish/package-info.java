/** How records get to Kafka, and the topics they get to. */
@NullMarked
package uz.consbridge.delivery.publish;

import org.jspecify.annotations.NullMarked;
