package uz.consbridge.gateway.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Topics;

/** A row of the outbox, however it was read. */
record OutboxRow(long sequence, String id, String key, String type, String source, Instant time,
		@Nullable String subject, @Nullable String traceparent, String payload) {

	/** The row as it stands in the log. */
	static OutboxRow of(Struct row) {
		return new OutboxRow(row.getInt64("sequence"), row.getString("id"), row.getString("key"), row.getString("type"),
				row.getString("source"), OffsetDateTime.parse(row.getString("time")).toInstant(),
				row.getString("subject"), row.getString("traceparent"), row.getString("payload"));
	}

	/** The CloudEvents record to be sent. */
	ProducerRecord<String, byte[]> toRecord() {
		ProducerRecord<String, byte[]> sent = new ProducerRecord<>(Topics.CONSULTATIONS, this.key,
				this.payload.getBytes(StandardCharsets.UTF_8));
		Headers headers = sent.headers();
		put(headers, "ce_specversion", "1.0");
		put(headers, "ce_id", this.id);
		put(headers, "ce_type", this.type);
		put(headers, "ce_source", this.source);
		put(headers, "ce_time", this.time.toString());
		put(headers, "content-type", "application/json");
		put(headers, "ce_subject", this.subject);
		put(headers, "ce_sequence", Long.toString(this.sequence));
		put(headers, "traceparent", this.traceparent);
		return sent;
	}

	private static void put(Headers headers, String name, @Nullable String value) {
		if (value != null) {
			headers.add(name, value.getBytes(StandardCharsets.UTF_8));
		}
	}

}
