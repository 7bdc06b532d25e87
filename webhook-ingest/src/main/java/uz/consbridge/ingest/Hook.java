package uz.consbridge.ingest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A webhook that is proven to come from Chatwoot. */
public final class Hook {

	private final @Nullable String deliveryId;

	private final @Nullable Instant sentAt;

	private final byte[] body;

	/**
	 * @param deliveryId {@code X-Chatwoot-Delivery}; older versions send none
	 * @param sentAt {@code X-Chatwoot-Timestamp}; unsigned hooks have none
	 * @param body as received; not copied
	 */
	public Hook(@Nullable String deliveryId, @Nullable Instant sentAt, byte[] body) {
		this.deliveryId = deliveryId;
		this.sentAt = sentAt;
		this.body = body;
	}

	@Nullable String deliveryId() {
		return this.deliveryId;
	}

	@Nullable Instant sentAt() {
		return this.sentAt;
	}

	byte[] body() {
		return this.body;
	}

}
