/** What changed, when, and who or which system did it. */
@NullMarked
package uz.consbridge.gateway.audit;

import org.jspecify.annotations.NullMarked;
