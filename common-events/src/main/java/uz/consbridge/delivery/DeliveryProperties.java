package uz.consbridge.delivery;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import uz.consbridge.events.Target;

/**
 * How a consumer group takes records in and what it does when handling them fails.
 *
 * @param instance {@code group.instance.id}, stable over restarts and unique in the
 * group; without it every restart is a rebalance
 * @param intake how records are taken in
 * @param retry how often one record is tried
 * @param outage when a target counts as away, and how it is found to be back
 * @param parking how records that cannot be handled are put aside
 * @param runaway when parking itself is the symptom
 */
@Validated
@ConfigurationProperties("consbridge.delivery")
public record DeliveryProperties(@Nullable String instance, @DefaultValue @Valid Intake intake,
		@DefaultValue @Valid Retry retry, @DefaultValue @Valid Outage outage, @DefaultValue @Valid Parking parking,
		@DefaultValue @Valid Runaway runaway) {

	/**
	 * Under which name this instance holds leases: its own, or, without one, a name
	 * nobody bears again.
	 */
	public String holder() {
		ProcessHandle process = ProcessHandle.current();
		return (this.instance != null) ? this.instance : "process-%d-%s".formatted(process.pid(),
				process.info().startInstant().map(Object::toString).orElse(""));
	}

	/**
	 * How records are taken in.
	 *
	 * @param maxInFlight records taken in and not finished
	 * @param maxPartitionSize size of the payloads taken in from one partition and not
	 * finished; a partition with more is not read on, while others are
	 * @param workers records being handled at once; keep it below the size of the
	 * connection pool
	 * @param perTarget records being handled at once, of a group that depends on the
	 * target
	 * @param maxPollRecords records of one poll
	 * @param sessionTimeout after which a silent instance loses its partitions
	 * @param maxPollInterval after which an instance that does not poll loses them
	 * @param commitInterval how often progress is committed
	 * @param grace how long what is being handled may take to finish at a rebalance and
	 * at shutdown
	 * @param closeTimeout how long the last commit at shutdown may take after the grace,
	 * and as much again the parting from the broker
	 * @param restartPause wait before a consumer that failed is replaced
	 * @param lagInterval how often the lag is measured
	 */
	public record Intake(@DefaultValue("1000") @Min(1) int maxInFlight, @DefaultValue("8MB") DataSize maxPartitionSize,
			@DefaultValue("8") @Min(1) int workers, @DefaultValue Map<Target, Integer> perTarget,
			@DefaultValue("250") @Min(1) int maxPollRecords, @DefaultValue("10s") Duration sessionTimeout,
			@DefaultValue("5m") Duration maxPollInterval, @DefaultValue("500ms") Duration commitInterval,
			@DefaultValue("3500ms") Duration grace, @DefaultValue("700ms") Duration closeTimeout,
			@DefaultValue("5s") Duration restartPause, @DefaultValue("5s") Duration lagInterval) {

	}

	/**
	 * How often one record is tried.
	 *
	 * @param delay before the second try
	 * @param factor by which the delay grows
	 * @param maxDelay longest delay
	 * @param jitter share of the delay by which it varies
	 * @param tries after which a record may be poison
	 * @param over time over which those tries must be spread
	 */
	public record Retry(@DefaultValue("2s") Duration delay,
			@DefaultValue("3") @DecimalMin("1") @DecimalMax("100") double factor, @DefaultValue("5m") Duration maxDelay,
			@DefaultValue("0.2") @DecimalMin("0") @DecimalMax("0.9") double jitter,
			@DefaultValue("5") @Positive int tries, @DefaultValue("10m") Duration over) {

	}

	/**
	 * When a target counts as away.
	 *
	 * @param keys distinct keys that must fail
	 * @param window within which they must fail
	 * @param probeInterval how often a target that is away is asked
	 * @param longestSilence for which a target may ask not to be asked
	 */
	public record Outage(@DefaultValue("3") @Positive int keys, @DefaultValue("1m") Duration window,
			@DefaultValue("5s") Duration probeInterval, @DefaultValue("5m") Duration longestSilence) {

	}

	/**
	 * How records are put aside.
	 *
	 * @param publishTimeout how long a dead letter may take to be acknowledged
	 * @param retryDelay wait before a dead letter is published again
	 * @param replayTries tries of a replayed record before the replay stops
	 * @param maxReplays after which a parked record is only discarded
	 */
	public record Parking(@DefaultValue("15s") Duration publishTimeout, @DefaultValue("2s") Duration retryDelay,
			@DefaultValue("3") @Positive int replayTries, @DefaultValue("20") @Positive int maxReplays) {

	}

	/**
	 * Intake stops when too many keys of the window were parked, until an operator
	 * replays or restarts.
	 *
	 * @param ratio share of the keys
	 * @param minKeys keys in the window before the share means anything
	 * @param window how far it looks back
	 */
	public record Runaway(@DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1") double ratio,
			@DefaultValue("50") @Positive int minKeys, @DefaultValue("5m") Duration window) {

	}

}
