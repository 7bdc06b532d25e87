/** Putting aside what cannot be handled, with everything of its key behind it. */
@NullMarked
package uz.consbridge.delivery.parking;

import org.jspecify.annotations.NullMarked;
