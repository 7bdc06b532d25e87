/** Locks on what has no row of its own. */
@NullMarked
package uz.consbridge.gateway.lock;

import org.jspecify.annotations.NullMarked;
