@NullMarked
package uz.consbridge.onecsync.document;

import org.jspecify.annotations.NullMarked;
