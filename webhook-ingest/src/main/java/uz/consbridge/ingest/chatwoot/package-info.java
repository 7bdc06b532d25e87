/** How the body of a Chatwoot webhook becomes an event. */
@NullMarked
package uz.consbridge.ingest.chatwoot;

import org.jspecify.annotations.NullMarked;
