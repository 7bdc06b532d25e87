/** Making the 1C document of a consultation, and knowing which one it is. */
@NullMarked
package uz.consbridge.onecsync.document;

import org.jspecify.annotations.NullMarked;
