@NullMarked
package uz.consbridge.onecsync.change;

import org.jspecify.annotations.NullMarked;
