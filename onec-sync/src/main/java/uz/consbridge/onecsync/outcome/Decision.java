package uz.consbridge.onecsync.outcome;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The decision being carried out, as far as its outcome refers to it.
 *
 * @param id {@code ce_id}
 * @param sequence position in the outbox; orders decisions about one consultation
 */
public record Decision(UUID consId, String id, long sequence, @Nullable String traceparent) {

}
