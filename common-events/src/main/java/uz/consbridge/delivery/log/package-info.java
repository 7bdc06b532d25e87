/** How logs say whose business a line is. */
@NullMarked
package uz.consbridge.delivery.log;

import org.jspecify.annotations.NullMarked;
