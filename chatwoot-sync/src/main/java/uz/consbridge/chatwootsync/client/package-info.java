/** What clients are told in the name of the agent bot, in their language. */
@NullMarked
package uz.consbridge.chatwootsync.client;

import org.jspecify.annotations.NullMarked;
