package uz.consbridge.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.ingest.spool.Drain;
import uz.consbridge.ingest.spool.Outgoing;

/** Sends to Kafka and notes how it does. */
final class KafkaBroker implements Drain.Broker {

	private final RecordSender sender;

	private final KafkaContact contact;

	KafkaBroker(RecordSender sender, KafkaContact contact) {
		this.sender = sender;
		this.contact = contact;
	}

	@Override
	public boolean reachable() {
		return !this.contact.failing() || this.contact.ask();
	}

	@Override
	public CompletableFuture<Void> send(Outgoing outgoing) {
		Map<String, byte[]> headers = new LinkedHashMap<>();
		outgoing.headers().forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
		return this.sender.send(outgoing.topic(), outgoing.key(), headers, outgoing.payload())
			.whenComplete((ignored, failure) -> this.contact.settled(failure));
	}

}
