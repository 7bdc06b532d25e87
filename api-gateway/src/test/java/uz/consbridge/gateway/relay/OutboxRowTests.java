package uz.consbridge.gateway.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventTypes;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxRowTests {

	@Test
	void becomesARecordThatTheCodecReads() {
		EventCodec codec = new EventCodec();
		Instant time = Instant.parse("2026-11-22T10:00:00.5Z");
		UUID consId = UUID.randomUUID();
		ConsultationEvent data = new ConsultationEvent.ConsultationCancelled(consId, Origin.API, Links.NONE, time);
		String id = UUID.randomUUID().toString();
		OutboxRow row = new OutboxRow(7, id, consId.toString(), EventTypes.typeOf(data), "/source", time,
				consId.toString(), null, new String(codec.payload(data), StandardCharsets.UTF_8));

		ProducerRecord<String, byte[]> sent = row.toRecord();

		Map<String, String> headers = new LinkedHashMap<>();
		sent.headers().forEach((header) -> headers.put(header.key(), EventCodec.text(header.value())));
		assertThat(headers)
			.isEqualTo(codec.headers(new Event<>(id, "/source", time, consId.toString(), 7L, null, data)));
		assertThat(codec.decode(headers, sent.value())).isEqualTo(
				new EventCodec.Decoded.Intact(new Event<>(id, "/source", time, consId.toString(), 7L, null, data)));
	}

}
