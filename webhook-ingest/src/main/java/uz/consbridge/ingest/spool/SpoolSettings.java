package uz.consbridge.ingest.spool;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where and how webhooks wait for Kafka.
 *
 * @param path the file, on a disk that outlives the process; each instance has its own
 * @param maxBytes how much may wait; more is answered 503
 * @param writeDeadline time in which the disk must have taken a webhook; added to the
 * time Kafka is given it must stay below Chatwoot's 5 seconds
 * @param drainInterval pause between attempts to hand over to Kafka what waits
 * @param drainBatch number of records handed over at a time
 */
@ConfigurationProperties("consbridge.ingest.spool")
@Validated
public record SpoolSettings(@NotNull Path path, @DefaultValue("256MB") @NotNull DataSize maxBytes,
		@DefaultValue("1s") @NotNull Duration writeDeadline, @DefaultValue("1s") @NotNull Duration drainInterval,
		@DefaultValue("200") @Min(1) int drainBatch) {

}
