/** Changing members of a document: status, planned time, manager. */
@NullMarked
package uz.consbridge.onecsync.change;

import org.jspecify.annotations.NullMarked;
