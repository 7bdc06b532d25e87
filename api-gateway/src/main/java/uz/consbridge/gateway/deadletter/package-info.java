/**
 * The dead-letter desk: an index of the records that consumer groups parked, and the
 * instructions by which operators have them replayed or discarded. Only the group itself
 * changes its parked records.
 */
@NullMarked
package uz.consbridge.gateway.deadletter;

import org.jspecify.annotations.NullMarked;
