package uz.consbridge.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventCodecTests {

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
		Map<String, String> headers = Map.of("ce_id", "1", "ce_source", "x", "ce_time", "2026-03-01T10:00:00Z",
				"ce_type", "consbridge.onec.CallDetected.v1");
		assertThat(this.codec.decode(headers, "{\"refKey\":".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
			.isInstanceOf(EventCodec.Decoded.Malformed.class);
		assertThat(this.codec.decode(Map.of(), null)).isInstanceOf(EventCodec.Decoded.Malformed.class);
	}

}
