package uz.consbridge.gateway.relay;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the relay.
 *
 * @param slot replication slot; none means one named after the database
 * @param pollInterval how often the engine looks into its queue; it spins for the last
 * millisecond of each
 * @param linger how long the producer gathers records
 * @param maxBatchSize most records sent before their acknowledgements are awaited
 * @param heartbeat how often the heart beats
 * @param stall without any progress for this long the engine is started anew and the
 * health is down
 * @param positionInterval how often the position is noted and the slot told
 * @param retryDelay pause before a failed or beaten leader tries again
 * @param slotPatience how long a new leader waits for a slot another still holds, before
 * it ends that connection
 * @param stopTimeout how long the engine may take to stop
 * @param retention how long a row is kept at least
 * @param cleanupInterval how often old rows are removed
 */
@Validated
@ConfigurationProperties("consbridge.relay")
record RelayProperties(@Nullable String slot, @DefaultValue("consbridge_outbox") @NotBlank String publication,
		@DefaultValue("12ms") @NotNull Duration pollInterval, @DefaultValue("2ms") @NotNull Duration linger,
		@DefaultValue("2048") @Min(1) int maxBatchSize, @DefaultValue("2s") @NotNull Duration heartbeat,
		@DefaultValue("15s") @NotNull Duration stall, @DefaultValue("500ms") @NotNull Duration positionInterval,
		@DefaultValue("1s") @NotNull Duration retryDelay, @DefaultValue("4s") @NotNull Duration slotPatience,
		@DefaultValue("5s") @NotNull Duration stopTimeout, @DefaultValue("24h") @NotNull Duration retention,
		@DefaultValue("10m") @NotNull Duration cleanupInterval) {

}
