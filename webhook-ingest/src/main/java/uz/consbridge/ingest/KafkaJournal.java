package uz.consbridge.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.Event;
import uz.consbridge.events.Topics;
import uz.consbridge.ingest.chatwoot.Reading;

/** Publishes on Kafka; durable is what Kafka has acknowledged. */
final class KafkaJournal implements Journal {

	/** A type no consumer knows: they park it as malformed, under a key of its own. */
	static final String UNREADABLE_TYPE = "consbridge.chatwoot.Unreadable.v1";

	/** Followed by the id: one that cannot be read blocks no other. */
	static final String UNREADABLE_KEY = "unreadable-";

	private final EventPublisher events;

	private final RecordSender raw;

	private final KafkaContact contact;

	private final Clock clock;

	KafkaJournal(EventPublisher events, RecordSender raw, KafkaContact contact, Clock clock) {
		this.events = events;
		this.raw = raw;
		this.contact = contact;
		this.clock = clock;
	}

	@Override
	public CompletableFuture<Void> append(Event<ChatwootEvent> event) {
		String topic = switch (event.data()) {
			case ChatwootEvent.TypingChanged _ -> Topics.CHATWOOT_TYPING;
			case ChatwootEvent _ -> Topics.CHATWOOT;
		};
		return watched(this.events.publish(topic, event.data().key(), event));
	}

	@Override
	public CompletableFuture<Void> append(String id, Hook hook, Reading.Unreadable why) {
		Instant time = (hook.sentAt() != null) ? hook.sentAt() : this.clock.instant();
		Map<String, byte[]> headers = new LinkedHashMap<>();
		put(headers, "ce_specversion", "1.0");
		put(headers, "ce_id", id);
		put(headers, "ce_type", UNREADABLE_TYPE);
		put(headers, "ce_source", Intake.SOURCE);
		put(headers, "ce_time", time.toString());
		put(headers, "cb_unreadable", (why.field() + " " + why.problem()).strip());
		return watched(this.raw.send(Topics.CHATWOOT, UNREADABLE_KEY + id, headers, hook.body()));
	}

	private CompletableFuture<Void> watched(CompletableFuture<Void> sent) {
		return sent.whenComplete((ignored, failure) -> this.contact.settled(failure == null));
	}

	private static void put(Map<String, byte[]> headers, String name, String value) {
		headers.put(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
