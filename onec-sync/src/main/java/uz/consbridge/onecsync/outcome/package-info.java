/** Reporting what became of decisions. */
@NullMarked
package uz.consbridge.onecsync.outcome;

import org.jspecify.annotations.NullMarked;
