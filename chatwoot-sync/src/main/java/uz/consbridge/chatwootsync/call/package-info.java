/** Calls to Chatwoot through the effect ledger, and what their failures mean. */
@NullMarked
package uz.consbridge.chatwootsync.call;

import org.jspecify.annotations.NullMarked;
