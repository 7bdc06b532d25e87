package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An attempt of a manager to phone the client. */
public record Call(UUID callId, UUID consId, Instant period, @Nullable String managerKey, @Nullable String clientKey) {

}
