/** Notices what changed in Chatwoot and no webhook told. */
@NullMarked
package uz.consbridge.chatwootsync.observer;

import org.jspecify.annotations.NullMarked;
