/**
 * Whether the outside systems hold what is known of them: asked every night, and what was
 * found by any reading, for operators.
 */
@NullMarked
package uz.consbridge.gateway.reconciliation;

import org.jspecify.annotations.NullMarked;
