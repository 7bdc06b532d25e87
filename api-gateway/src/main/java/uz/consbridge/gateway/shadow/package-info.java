/**
 * What each outside system is known to hold of a consultation, and what was decided but
 * is not yet known to have arrived. By it the owner tells a change made in a system from
 * the echo of its own decisions.
 */
@NullMarked
package uz.consbridge.gateway.shadow;

import org.jspecify.annotations.NullMarked;
