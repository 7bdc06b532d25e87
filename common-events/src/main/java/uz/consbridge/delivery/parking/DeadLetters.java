package uz.consbridge.delivery.parking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.intake.LaneKey;
import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.events.Topics;

/**
 * Tells the dead-letter topic what was parked, resolved or run. It is all the desk knows;
 * each method returns once Kafka has acknowledged.
 */
public final class DeadLetters {

	private final RecordSender sender;

	private final String group;

	private final Duration timeout;

	public DeadLetters(RecordSender sender, String group, Duration timeout) {
		this.sender = sender;
		this.group = group;
		this.timeout = timeout;
	}

	/**
	 * Publishes a letter, for the first time or after a replay that failed. One that is
	 * too large is published without what makes it so; its row has it.
	 */
	public void parked(DeadLetter letter) {
		Map<String, byte[]> headers = new LinkedHashMap<>(letter.content().headers());
		headers.putAll(describe(letter));
		try {
			send(letter.lane(), headers, letter.content().payload());
		}
		catch (NotPublishedException ex) {
			if (!(ex.getCause() instanceof RecordTooLargeException)) {
				throw ex;
			}
			Map<String, byte[]> bare = describe(letter);
			put(bare, "cb_content_omitted", true);
			send(letter.lane(), bare, null);
		}
	}

	/** Publishes that a letter is no more. */
	public void resolved(DeadLetter letter, String resolution, String why) {
		Map<String, byte[]> headers = headersOf(letter.lane());
		put(headers, "cb_dead_letter_id", letter.id());
		put(headers, "cb_resolution", resolution);
		put(headers, "cb_detail", why);
		send(letter.lane(), headers, null);
	}

	/** Publishes what an instruction came to. */
	public void ran(LaneKey lane, String runId, byte[] report) {
		Map<String, byte[]> headers = headersOf(lane);
		put(headers, "cb_run_id", runId);
		send(lane, headers, report);
	}

	private Map<String, byte[]> describe(DeadLetter letter) {
		Map<String, byte[]> headers = headersOf(letter.lane());
		put(headers, "cb_dead_letter_id", letter.id());
		put(headers, "cb_partition", letter.source().partition());
		put(headers, "cb_offset", letter.source().offset());
		put(headers, "cb_reason", letter.cause().reason());
		put(headers, "cb_detail", letter.cause().detail());
		put(headers, "cb_fingerprint", letter.cause().fingerprint());
		put(headers, "cb_attempts", letter.attempts());
		put(headers, "cb_blocked", letter.cause().blocked());
		put(headers, "cb_parked_at", letter.parkedAt());
		return headers;
	}

	private Map<String, byte[]> headersOf(LaneKey lane) {
		Map<String, byte[]> headers = new LinkedHashMap<>();
		put(headers, "cb_group", this.group);
		put(headers, "cb_topic", lane.topic());
		put(headers, "cb_key", lane.key());
		return headers;
	}

	private void send(LaneKey lane, Map<String, byte[]> headers, byte @Nullable [] payload) {
		String topic = Topics.deadLetters(lane.topic(), this.group);
		Acknowledged.await("A record of " + topic, this.sender.send(topic, lane.key(), headers, payload), this.timeout);
	}

	private static void put(Map<String, byte[]> headers, String name, Object value) {
		headers.put(name, value.toString().getBytes(StandardCharsets.UTF_8));
	}

}
