/** What became of decisions, told to the owner. */
@NullMarked
package uz.consbridge.chatwootsync.outcome;

import org.jspecify.annotations.NullMarked;
