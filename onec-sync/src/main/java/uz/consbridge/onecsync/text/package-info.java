/** Our texts, names and values in 1C's words. */
@NullMarked
package uz.consbridge.onecsync.text;

import org.jspecify.annotations.NullMarked;
