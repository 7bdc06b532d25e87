/**
 * Consultations: their rules, the commands that change them and what can be read of them.
 */
@NullMarked
package uz.consbridge.gateway.consultation;

import org.jspecify.annotations.NullMarked;
