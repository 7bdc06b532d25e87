package uz.consbridge.chatwootsync.observer;

import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Chatwoot is observed.
 *
 * @param enabled whether it is
 * @param every how often it is asked what changed
 * @param overlap by how much it is asked back beyond the last time; at least twice the
 * interval, as clocks differ and commits are late
 * @param settle for so long a conversation must have been left alone: webhooks and our
 * own decisions are still on their way
 * @param first how far the very first look goes back
 * @param longest how far any look goes back, for the answer comes in one piece; what is
 * older is read page by page
 * @param within how long one look with all its reads may take
 */
@Validated
@ConfigurationProperties("consbridge.observer")
public record ObserverProperties(@DefaultValue("true") boolean enabled, @DefaultValue("2m") Duration every,
		@DefaultValue("5m") Duration overlap, @DefaultValue("30s") Duration settle, @DefaultValue("1h") Duration first,
		@DefaultValue("6h") Duration longest, @DefaultValue("90s") Duration within) {

	@AssertTrue(message = "consbridge.observer.overlap must be at least twice the interval and longer than settle")
	boolean isOverlapEnough() {
		return this.overlap.compareTo(this.every.multipliedBy(2)) >= 0 && this.overlap.compareTo(this.settle) > 0;
	}

}
