/**
 * A Chatwoot that behaves as version 4.16 does where the bridge and a consultant touch
 * it, quirks included.
 */
@NullMarked
package uz.consbridge.simulator.chatwoot;

import org.jspecify.annotations.NullMarked;
