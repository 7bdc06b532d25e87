/** Webhooks that wait on this machine's disk while Kafka does not take them. */
@NullMarked
package uz.consbridge.ingest.spool;

import org.jspecify.annotations.NullMarked;
