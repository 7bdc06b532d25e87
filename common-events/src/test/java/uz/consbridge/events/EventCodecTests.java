package uz.consbridge.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventCodecTests {

	private static final Map<String, String> CALL = Map.of("ce_id", "1", "ce_source", "x", "ce_time",
			"2026-03-01T10:00:00Z", "ce_type", "consbridge.onec.CallDetected.v1");

	private final EventCodec codec = new EventCodec();

	@Test
	void readsWhatItWrote() {
		Event<ConsultationEvent> event = new Event<>("1", "api-gateway", Instant.parse("2026-03-01T10:00:00Z"), "s", 7L,
				null, new ConsultationEvent.StatusChanged(new UUID(1, 2), Origin.ONEC, Links.NONE, Status.PENDING,
						Status.OPEN, Instant.parse("2026-03-01T10:00:00Z"), null, false));
		assertThat(this.codec.decode(this.codec.headers(event), this.codec.payload(event.data())))
			.isEqualTo(new EventCodec.Decoded.Intact(event));
	}

	@Test
	void reportsRubbishInsteadOfThrowing() {
		assertThat(this.codec.decode(CALL, "{\"refKey\":".getBytes(StandardCharsets.UTF_8)))
			.isInstanceOf(EventCodec.Decoded.Malformed.class);
		assertThat(this.codec.decode(Map.of(), null)).isInstanceOf(EventCodec.Decoded.Malformed.class);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01T10:00:00Z, 2026-03-01T10:00:00Z", "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z",
			"2026-03-01T10:00:00.123456Z, 2026-03-01T10:00:00.123456Z",
			"2026-03-01T15:00:00+05:00, 2026-03-01T10:00:00Z", "2026-03-01T24:00:00Z, 2026-03-02T00:00:00Z" })
	void readsTimesHoweverTheyAreWritten(String text, Instant time) {
		assertThat(this.codec.decode(CALL, call(text))).isInstanceOfSatisfying(EventCodec.Decoded.Intact.class,
				(read) -> assertThat(read.event().data()).isEqualTo(new OneCEvent.CallDetected("1", null, null, time)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z", "2026-03-01T25:00:00Z",
			"2026-03-01 10:00:00Z", "2026-03-01T10:00:00X", "2026-03-01T+1:00:00Z", "٢٠٢٦-03-01T10:00:00Z" })
	void reportsTimesThatAreNone(String text) {
		assertThat(this.codec.decode(CALL, call(text))).isInstanceOf(EventCodec.Decoded.Malformed.class);
	}

	private static byte[] call(String period) {
		return "{\"refKey\": \"1\", \"period\": \"%s\"}".formatted(period).getBytes(StandardCharsets.UTF_8);
	}

}
