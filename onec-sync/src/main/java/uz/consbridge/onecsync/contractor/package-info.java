/** Finding the contractor of a subscriber in our folder of 1C, or making it. */
@NullMarked
package uz.consbridge.onecsync.contractor;

import org.jspecify.annotations.NullMarked;
