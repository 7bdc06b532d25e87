/**
 * What the outside systems reported and what became of decisions, applied to
 * consultations under the rules of the owner.
 */
@NullMarked
package uz.consbridge.gateway.projection;

import org.jspecify.annotations.NullMarked;
