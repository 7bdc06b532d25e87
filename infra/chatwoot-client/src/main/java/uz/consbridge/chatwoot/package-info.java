/**
 * A client of Chatwoot that believes nothing: every call answers with what is known about
 * its outcome.
 */
@NullMarked
package uz.consbridge.chatwoot;

import org.jspecify.annotations.NullMarked;
