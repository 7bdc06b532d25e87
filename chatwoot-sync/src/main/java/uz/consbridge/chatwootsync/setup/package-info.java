/** What the account must have before conversations are described: made where missing. */
@NullMarked
package uz.consbridge.chatwootsync.setup;

import org.jspecify.annotations.NullMarked;
