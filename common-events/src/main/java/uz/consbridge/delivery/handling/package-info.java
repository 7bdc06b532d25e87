/** Handling a record: one attempt, what follows from its outcome. */
@NullMarked
package uz.consbridge.delivery.handling;

import org.jspecify.annotations.NullMarked;
