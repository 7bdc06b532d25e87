/** A consultation's conversation: made once, kept as decided. */
@NullMarked
package uz.consbridge.chatwootsync.conversation;

import org.jspecify.annotations.NullMarked;
