package uz.consbridge.gateway.deadletter.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.EventCodec;
import uz.consbridge.gateway.deadletter.DeadLetter;
import uz.consbridge.gateway.deadletter.DeadLetters;
import uz.consbridge.gateway.deadletter.Runs;

import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the index from the dead-letter topics. Reading a record again changes nothing;
 * one that is not understood is passed over, as it cannot be parked a second time.
 */
class DeskIntake implements BatchMessageListener<String, byte[]> {

	private static final Logger log = LoggerFactory.getLogger(DeskIntake.class);

	private final JsonMapper json = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final DeadLetters letters;

	private final Runs runs;

	private final TransactionTemplate transaction;

	DeskIntake(DeadLetters letters, Runs runs, TransactionTemplate transaction) {
		this.letters = letters;
		this.runs = runs;
		this.transaction = transaction;
	}

	/** What a group says came of an instruction. */
	record Report(int replayed, int discarded, int left, String detail) {

	}

	@Override
	public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
		this.transaction.executeWithoutResult((_) -> batch.forEach(this::apply));
	}

	private void apply(ConsumerRecord<String, byte[]> taken) {
		Map<String, String> headers = new LinkedHashMap<>();
		taken.headers().forEach((header) -> {
			if (header.value() != null) {
				headers.put(header.key(), String.valueOf(text(header.value())));
			}
		});
		try {
			if (headers.containsKey("cb_run_id")) {
				applyReport(headers, taken.value());
			}
			else if (headers.containsKey("cb_resolution")) {
				this.letters.resolved(UUID.fromString(need(headers, "cb_dead_letter_id")),
						need(headers, "cb_resolution"), headers.getOrDefault("cb_detail", ""), taken.offset());
			}
			else {
				this.letters.parked(letter(headers, taken), taken.offset());
			}
		}
		catch (IllegalArgumentException | DateTimeException | JacksonException ex) {
			log.error("Record {}-{}@{} is no dead letter: {}", taken.topic(), taken.partition(), taken.offset(),
					ex.getClass().getSimpleName());
		}
	}

	private void applyReport(Map<String, String> headers, byte[] payload) {
		Report report = this.json.readValue(payload, Report.class);
		this.runs.finished(UUID.fromString(need(headers, "cb_run_id")), report.replayed(), report.discarded(),
				report.left(), Objects.requireNonNullElse(report.detail(), ""));
	}

	private static DeadLetter letter(Map<String, String> headers, ConsumerRecord<String, byte[]> taken) {
		Map<String, String> original = new LinkedHashMap<>(headers);
		original.keySet().removeIf((name) -> name.startsWith("cb_"));
		return new DeadLetter(UUID.fromString(need(headers, "cb_dead_letter_id")), need(headers, "cb_group"),
				need(headers, "cb_topic"), headers.getOrDefault("cb_key", Objects.requireNonNullElse(taken.key(), "")),
				Integer.parseInt(need(headers, "cb_partition")), Long.parseLong(need(headers, "cb_offset")),
				need(headers, "cb_reason"), headers.getOrDefault("cb_detail", ""),
				headers.getOrDefault("cb_fingerprint", ""), Integer.parseInt(headers.getOrDefault("cb_attempts", "0")),
				Boolean.parseBoolean(headers.get("cb_blocked")), Instant.parse(need(headers, "cb_parked_at")), null,
				null, null, original, text(taken.value()));
	}

	private static @Nullable String text(byte @Nullable [] value) {
		return (value != null) ? EventCodec.text(value).replace("\u0000", "") : null;
	}

	private static String need(Map<String, String> headers, String name) {
		String value = headers.get(name);
		if (value == null) {
			throw new IllegalArgumentException("Header " + name + " is missing");
		}
		return value;
	}

}
