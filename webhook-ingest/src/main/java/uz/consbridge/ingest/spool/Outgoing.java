package uz.consbridge.ingest.spool;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record as it goes, or will go, to Kafka: what waits is what is published. */
public final class Outgoing {

	private final String topic;

	private final String key;

	private final Map<String, String> headers;

	private final byte[] payload;

	/**
	 * @param payload not copied
	 */
	public Outgoing(String topic, String key, Map<String, String> headers, byte[] payload) {
		this.topic = topic;
		this.key = key;
		this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
		this.payload = payload;
	}

	public String topic() {
		return this.topic;
	}

	public String key() {
		return this.key;
	}

	public Map<String, String> headers() {
		return this.headers;
	}

	public byte[] payload() {
		return this.payload;
	}

	/** Bytes it takes, about. */
	long bytes() {
		long bytes = (long) this.payload.length + this.topic.length() + this.key.length();
		for (Map.Entry<String, String> header : this.headers.entrySet()) {
			bytes += header.getKey().length() + header.getValue().getBytes(StandardCharsets.UTF_8).length;
		}
		return bytes;
	}

}
