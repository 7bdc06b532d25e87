package uz.consbridge.simulator.chatwoot;

import java.time.Duration;

/**
 * How webhooks are sent, beyond what Chatwoot itself does: once, by several workers, in
 * no order, forgotten after a failure.
 *
 * @param dropPercent how many are lost
 * @param duplicatePercent how many are sent twice, with delivery ids of their own
 * @param maxDelay each waits a random time up to this, which mixes their order
 * @param seed of the randomness
 * @param atEvent whether bodies show the state at the event instead of at sending
 * @param timeout for connecting and for the answer
 * @param botPause between the attempts agent bots are given
 */
public record WebhookSettings(int dropPercent, int duplicatePercent, Duration maxDelay, long seed, boolean atEvent,
		Duration timeout, Duration botPause) {

	/** As Chatwoot does it. */
	public static WebhookSettings defaults() {
		return new WebhookSettings(0, 0, Duration.ZERO, 1, false, Duration.ofSeconds(5), Duration.ofSeconds(3));
	}

	/** Losing, repeating and mixing webhooks. */
	public static WebhookSettings unreliable(int dropPercent, int duplicatePercent, Duration maxDelay, long seed) {
		WebhookSettings usual = defaults();
		return new WebhookSettings(dropPercent, duplicatePercent, maxDelay, seed, false, usual.timeout, usual.botPause);
	}

	/** Giving up on a receiver after this time. */
	public WebhookSettings withTimeout(Duration newTimeout) {
		return new WebhookSettings(this.dropPercent, this.duplicatePercent, this.maxDelay, this.seed, this.atEvent,
				newTimeout, this.botPause);
	}

	/** With bodies that show the state at the event, or at sending. */
	public WebhookSettings withBodiesAtEvent(boolean newAtEvent) {
		return new WebhookSettings(this.dropPercent, this.duplicatePercent, this.maxDelay, this.seed, newAtEvent,
				this.timeout, this.botPause);
	}

}
