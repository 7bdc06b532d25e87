/** The intake of Chatwoot webhooks: prove, shed, publish, and only then acknowledge. */
@NullMarked
package uz.consbridge.ingest;

import org.jspecify.annotations.NullMarked;
