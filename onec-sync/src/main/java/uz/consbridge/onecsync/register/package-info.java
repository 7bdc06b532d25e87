/** Writing register records about a consultation: redates and ratings. */
@NullMarked
package uz.consbridge.onecsync.register;

import org.jspecify.annotations.NullMarked;
