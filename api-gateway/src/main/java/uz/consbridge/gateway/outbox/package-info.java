/**
 * Where decisions wait, in the transaction that made them, for the relay to send them.
 */
@NullMarked
package uz.consbridge.gateway.outbox;

import org.jspecify.annotations.NullMarked;
