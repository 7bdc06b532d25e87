package uz.consbridge.delivery.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What a record carries: headers (the last of each name) and payload, never copied. */
public final class Content {

	private final Map<String, byte[]> headers;

	private final byte @Nullable [] payload;

	private Content(Map<String, byte[]> headers, byte @Nullable [] payload) {
		this.headers = headers;
		this.payload = payload;
	}

	public static Content of(Headers headers, byte @Nullable [] payload) {
		Map<String, byte[]> values = new LinkedHashMap<>();
		for (Header header : headers) {
			if (header.value() != null) {
				values.put(header.key(), header.value());
			}
		}
		return new Content(values, payload);
	}

	public static Content ofTexts(Map<String, String> headers, byte @Nullable [] payload) {
		Map<String, byte[]> values = new LinkedHashMap<>();
		headers.forEach((name, value) -> values.put(name, value.getBytes(StandardCharsets.UTF_8)));
		return new Content(values, payload);
	}

	public Map<String, byte[]> headers() {
		return this.headers;
	}

	/** The headers as text; what is not UTF-8 comes out with replacement characters. */
	public Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		this.headers.forEach((name, value) -> texts.put(name, new String(value, StandardCharsets.UTF_8)));
		return texts;
	}

	public @Nullable String text(String header) {
		byte[] value = this.headers.get(header);
		return (value != null) ? new String(value, StandardCharsets.UTF_8) : null;
	}

	/** Bytes of the payload. */
	int size() {
		return (this.payload != null) ? this.payload.length : 0;
	}

	public byte @Nullable [] payload() {
		return this.payload;
	}

}
