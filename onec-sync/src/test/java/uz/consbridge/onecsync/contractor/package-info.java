@NullMarked
package uz.consbridge.onecsync.contractor;

import org.jspecify.annotations.NullMarked;
