package uz.consbridge.gateway.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.DocumentRequested;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventCodec.Decoded;
import uz.consbridge.events.EventData;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.OperationToken;
import uz.consbridge.events.SnapshotId;
import uz.consbridge.events.Target;
import uz.consbridge.events.Topics;

/**
 * Answers decisions over Kafka as both effectors would, with an outside world that is
 * kept here. 1C refuses at first what asks to be refused.
 */
final class Effectors implements AutoCloseable {

	static final String REFUSED = "refuse me";

	/** Its conversation and its document are made when the test says so. */
	static final String HELD = "hold me";

	private static final AtomicLong CONVERSATIONS = new AtomicLong(50_000);

	private final EventCodec codec = new EventCodec();

	private final KafkaProducer<String, byte[]> producer;

	private final String brokers;

	private final Map<UUID, ConversationState> conversations = new ConcurrentHashMap<>();

	private final Map<UUID, DocumentState> documents = new ConcurrentHashMap<>();

	private final Map<UUID, Held> held = new ConcurrentHashMap<>();

	private final Thread reader;

	private volatile boolean closed;

	record Held(Event<?> decision, ConsultationFacts facts) {
	}

	Effectors(String brokers) {
		this.brokers = brokers;
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "linger.ms", 0),
				new StringSerializer(), new ByteArraySerializer());
		KafkaConsumer<String, byte[]> consumer = fromNowOn();
		this.reader = Thread.ofVirtual().start(() -> read(consumer));
	}

	private KafkaConsumer<String, byte[]> fromNowOn() {
		KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", this.brokers),
				new StringDeserializer(), new ByteArrayDeserializer());
		consumer.assign(IntStream.range(0, Topics.PARTITIONS)
			.mapToObj((partition) -> new TopicPartition(Topics.CONSULTATIONS, partition))
			.toList());
		consumer.seekToEnd(consumer.assignment());
		// the end is looked up only when a position is asked for
		consumer.assignment().forEach(consumer::position);
		return consumer;
	}

	/** Waits until the decision to begin it has arrived here. */
	ConversationState conversation(UUID consId) {
		return Awaitility.await().until(() -> this.conversations.get(consId), Objects::nonNull);
	}

	/** The conversation of what was held is there. */
	void converse(UUID consId) {
		Held waiting = held(consId);
		conversation(waiting.decision(), waiting.facts());
	}

	/** The document of what was held is there, with its number. */
	void number(UUID consId) {
		Held waiting = held(consId);
		document(waiting.decision(), waiting.facts());
	}

	/** Waits until the decision has arrived here. */
	Held held(UUID consId) {
		return Awaitility.await().until(() -> this.held.get(consId), Objects::nonNull);
	}

	/** Somebody changes the status in Chatwoot. */
	void status(UUID consId, String status) {
		change(consId, status, conversation(consId).priority());
		say(Topics.CHATWOOT, new ChatwootEvent.StatusChanged(conversation(consId)));
	}

	/** Somebody changes the priority in Chatwoot, and its webhook is lost. */
	void prioritySilently(UUID consId, String priority) {
		change(consId, conversation(consId).status(), priority);
	}

	void typing(UUID consId, boolean typing) {
		say(Topics.CHATWOOT_TYPING,
				new ChatwootEvent.TypingChanged(conversation(consId).conversationId(), typing, false, "Malika"));
	}

	/** Somebody moves the consultation in 1C. */
	void redate(UUID consId, Instant to) {
		DocumentState document = Awaitility.await().until(() -> this.documents.get(consId), Objects::nonNull);
		say(Topics.ONEC, new OneCEvent.RedateAdded(document.refKey(), null, document.managerKey(),
				Instant.now().plusSeconds(60), document.scheduledAt(), to, null));
	}

	private void say(String topic, ChatwootEvent event) {
		publish(topic, event.key(), UUID.randomUUID().toString(), event);
	}

	private void say(String topic, OneCEvent event) {
		publish(topic, event.key(), UUID.randomUUID().toString(), event);
	}

	private void change(UUID consId, String status, @Nullable String priority) {
		ConversationState now = conversation(consId);
		this.conversations.put(consId,
				new ConversationState(now.conversationId(), now.inboxId(), now.sourceId(), now.contactId(), null, null,
						status, now.assigneeId(), null, now.labels(), now.customAttributes(), priority, now.createdAt(),
						Instant.now(), null, null));
	}

	private void read(KafkaConsumer<String, byte[]> consumer) {
		try (consumer) {
			while (!this.closed) {
				consumer.poll(Duration.ofMillis(20)).forEach(this::answer);
			}
		}
	}

	private void answer(ConsumerRecord<String, byte[]> message) {
		Map<String, String> headers = new HashMap<>();
		message.headers().forEach((header) -> headers.put(header.key(), EventCodec.text(header.value())));
		if (this.codec.decode(headers, message.value()) instanceof Decoded.Intact(Event<?> event)) {
			switch (event.data()) {
				case ConsultationCreated created -> create(event, created.facts());
				case DocumentRequested requested -> document(event, requested.facts());
				case RefreshRequested refresh -> refresh(event, refresh.consId());
				default -> {
				}
			}
		}
	}

	private void create(Event<?> decision, ConsultationFacts facts) {
		if (HELD.equals(facts.comment())) {
			this.held.put(facts.consId(), new Held(decision, facts));
			return;
		}
		conversation(decision, facts);
		if (REFUSED.equals(facts.comment())) {
			tell(facts.consId(), new EffectOutcome.Rejected(facts.consId(), decision.id(), Target.ONEC, "document",
					"no more today"));
		}
		else {
			document(decision, facts);
		}
	}

	private void conversation(Event<?> decision, ConsultationFacts facts) {
		ConversationState conversation = new ConversationState(CONVERSATIONS.incrementAndGet(), 5L,
				facts.conversationSourceId(), 7L, null, "pubsub", "open", null, null, List.of(), Map.of(), null,
				Instant.now(), Instant.now(), null, null);
		this.conversations.put(facts.consId(), conversation);
		tell(facts.consId(), new EffectOutcome.ConversationLinked(facts.consId(), decision.id(),
				conversation.conversationId(), 7L, facts.conversationSourceId(), "pubsub", conversation, null));
	}

	private void document(Event<?> decision, ConsultationFacts facts) {
		DocumentState document = new DocumentState(UUID.randomUUID().toString(), "N" + CONVERSATIONS.incrementAndGet(),
				"AAAAAAAAAAE=", false, UUID.randomUUID().toString(), facts.managerKey(), null, DocumentState.QUEUED,
				false, facts.createdAt(), facts.scheduledAt(), null, Instant.now(), facts.topic(), facts.comment(),
				null, OperationToken.of(facts.consId()), null, null, null, null, null, List.of());
		this.documents.put(facts.consId(), document);
		tell(facts.consId(),
				new EffectOutcome.DocumentLinked(facts.consId(), decision.id(), document.subscriberKey(), document));
	}

	private void refresh(Event<?> request, UUID consId) {
		ConversationState conversation = conversation(consId);
		publish(Topics.CHATWOOT, Long.toString(conversation.conversationId()),
				SnapshotId.of(Target.CHATWOOT, request.id()),
				new ChatwootEvent.ConversationSnapshot(conversation, List.of()));
		DocumentState document = this.documents.get(consId);
		if (document != null) {
			publish(Topics.ONEC, document.refKey(), SnapshotId.of(Target.ONEC, request.id()),
					new OneCEvent.DocumentSnapshot(document));
		}
	}

	private void tell(UUID consId, EffectOutcome outcome) {
		publish(Topics.OUTCOMES, consId.toString(), UUID.randomUUID().toString(), outcome);
	}

	private void publish(String topic, String key, String id, EventData data) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, this.codec.payload(data));
		this.codec.headers(new Event<>(id, "test", Instant.now(), key, null, null, data))
			.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		var _ = this.producer.send(message);
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.reader.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.producer.close();
	}

}
