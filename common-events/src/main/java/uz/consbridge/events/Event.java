package uz.consbridge.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event as it travels: CloudEvents attributes and typed data.
 *
 * @param id {@code ce_id}; deterministic where the same fact may be reported twice
 * @param source {@code ce_source}, the producing service
 * @param time {@code ce_time}, when the fact happened or was decided
 * @param subject {@code ce_subject}: the cons_id where known, else the outside id
 * @param sequence {@code ce_sequence}: position in the outbox; only on
 * {@link Topics#CONSULTATIONS}
 * @param traceparent W3C trace context
 */
public record Event<T extends EventData>(String id, String source, Instant time, @Nullable String subject,
		@Nullable Long sequence, @Nullable String traceparent, T data) {

	/** The {@code ce_type} of this event. */
	public String type() {
		return EventTypes.typeOf(this.data);
	}

}
