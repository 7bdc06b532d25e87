@NullMarked
package uz.consbridge.chatwootsync.conversation;

import org.jspecify.annotations.NullMarked;
