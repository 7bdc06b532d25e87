/** Replaying and discarding parked records on an operator's instruction. */
@NullMarked
package uz.consbridge.delivery.replay;

import org.jspecify.annotations.NullMarked;
