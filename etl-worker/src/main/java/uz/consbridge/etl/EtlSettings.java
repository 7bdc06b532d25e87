package uz.consbridge.etl;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is pulled and when.
 *
 * @param instance name of this instance in the run history
 * @param opsSecret credential of the operator's endpoints
 * @param initialFromDate day, in the base, a first pull begins with; none means
 * {@code initialDays} ago
 * @param initialDays how far back a first pull goes
 * @param parentKey folder of the subscribers whose consultations count; none for all
 * @param pageSize rows in a page
 * @param publishDeadline time in which Kafka must have acknowledged a page
 * @param recheck how long to wait when another instance is at work
 * @param retry longest pause after a run that could not go on
 * @param runRetention how long the run history is kept
 * @param jobs the jobs
 */
@Validated
@ConfigurationProperties("consbridge.etl")
public record EtlSettings(@DefaultValue("etl-worker") @NotBlank String instance,
		@NotBlank(message = "OPS_SECRET is not set") String opsSecret, @Nullable LocalDate initialFromDate,
		@DefaultValue("30") @Min(0) int initialDays, @Nullable UUID parentKey,
		@DefaultValue("1000") @Min(1) @Max(10000) int pageSize, @DefaultValue("30s") @NotNull Duration publishDeadline,
		@DefaultValue("1s") @NotNull Duration recheck, @DefaultValue("1m") @NotNull Duration retry,
		@DefaultValue("30d") @NotNull Duration runRetention, @NotNull @Valid Jobs jobs) {

	/**
	 * The jobs.
	 *
	 * @param consultations documents changed since
	 * @param openDocuments documents known to be open, read by their keys
	 * @param calls call attempts since
	 * @param redates reschedules since
	 * @param ratings ratings of documents that changed recently
	 * @param allRatings all ratings, for those that came late
	 * @param allConsultations documents of all folders, as managers' queues count them
	 * @param openQueues those of them known to be open, read by their keys
	 * @param dictionaries the dictionaries, as wholes
	 * @param managers users with what they may take, as a whole
	 * @param queueClosings queues closed yesterday or later
	 * @param clients new subscribers
	 * @param allClients all subscribers, for what changed in known ones
	 */
	public record Jobs(@NotNull @Valid Job consultations, @NotNull @Valid Job openDocuments, @NotNull @Valid Job calls,
			@NotNull @Valid Job redates, @NotNull @Valid Job ratings, @NotNull @Valid Job allRatings,
			@NotNull @Valid Job allConsultations, @NotNull @Valid Job openQueues, @NotNull @Valid Job dictionaries,
			@NotNull @Valid Job managers, @NotNull @Valid Job queueClosings, @NotNull @Valid Job clients,
			@NotNull @Valid Job allClients) {

	}

	/**
	 * One job.
	 *
	 * @param interval from start to start; 0 means never by itself
	 * @param overlap how far before the watermark it reads again; for ratings, how long a
	 * document counts as recently changed
	 */
	public record Job(@NotNull Duration interval, @DefaultValue("15m") @NotNull Duration overlap) {

	}

	@Override
	public String toString() {
		return "EtlSettings[instance=" + this.instance + ", jobs=" + this.jobs + "]";
	}

}
