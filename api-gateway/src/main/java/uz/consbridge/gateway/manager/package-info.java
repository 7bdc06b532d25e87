/** Managers: consultants known to 1C and, where mapped, to Chatwoot. */
@NullMarked
package uz.consbridge.gateway.manager;

import org.jspecify.annotations.NullMarked;
