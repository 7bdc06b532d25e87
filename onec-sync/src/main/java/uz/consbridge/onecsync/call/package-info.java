/** What 1C's answers mean to the effect ledger and to the delivery kit. */
@NullMarked
package uz.consbridge.onecsync.call;

import org.jspecify.annotations.NullMarked;
