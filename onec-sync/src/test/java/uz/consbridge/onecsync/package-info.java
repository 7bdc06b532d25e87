@NullMarked
package uz.consbridge.onecsync;

import org.jspecify.annotations.NullMarked;
