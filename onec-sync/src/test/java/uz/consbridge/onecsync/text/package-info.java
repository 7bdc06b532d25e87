@NullMarked
package uz.consbridge.onecsync.text;

import org.jspecify.annotations.NullMarked;
