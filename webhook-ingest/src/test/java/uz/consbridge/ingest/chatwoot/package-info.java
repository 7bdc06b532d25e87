@NullMarked
package uz.consbridge.ingest.chatwoot;

import org.jspecify.annotations.NullMarked;
