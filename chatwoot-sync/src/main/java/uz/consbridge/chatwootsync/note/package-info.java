/** Private notes to staff, in the consultation's language. */
@NullMarked
package uz.consbridge.chatwootsync.note;

import org.jspecify.annotations.NullMarked;
