package uz.consbridge.delivery.publish;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;

/** Publishes events as CloudEvents in Kafka's binary mode. */
public final class KafkaEventPublisher implements EventPublisher {

	private final RecordSender sender;

	private final EventCodec codec;

	public KafkaEventPublisher(RecordSender sender, EventCodec codec) {
		this.sender = sender;
		this.codec = codec;
	}

	@Override
	public CompletableFuture<Void> publish(String topic, String key, Event<?> event) {
		return publish(topic, key, event, this.codec.payload(event.data()));
	}

	@Override
	public CompletableFuture<Void> publish(String topic, String key, Event<?> event, byte[] payload) {
		Map<String, byte[]> headers = new LinkedHashMap<>();
		this.codec.headers(event).forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
		return this.sender.send(topic, key, headers, payload);
	}

}
