package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventData;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Topics;
import uz.consbridge.gateway.core.CoreTests;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.stack.LocalKafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Outcomes and reports on Kafka become visible through the API. */
class IntakeTests {

	private static final String REQUEST = """
			{"client": {"name": "Anvar", "phone_number": "+998901234567", "org_inn": "309876543",
			    "subscriberId": "90909"},
			 "consultation": {"consultation_type": "Консультация по ведению учёта", "comment": "How?"},
			 "source": "SITE"}
			""";

	private final EventCodec codec = new EventCodec();

	@Test
	void whatTravelsThroughKafkaShowsInTheApi() throws Exception {
		try (RunningGateway gateway = RunningGateway.start("consbridge.roles=api,projector",
				"consbridge.instance=intake-tests"); KafkaProducer<String, byte[]> producer = producer()) {
			Api.Answer created = gateway.front()
				.with("Prefer", "respond-async")
				.post("/api/consultations/create", REQUEST);
			assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
			UUID consId = UUID.fromString(created.body().path("cons_id").asString());
			String decision = gateway.jdbc()
				.sql("select id::text from outbox.events where key = :key")
				.param("key", consId.toString())
				.query(String.class)
				.single();
			Document document = new Document(UUID.randomUUID().toString(), "12000099999", UUID.randomUUID().toString(),
					Document.MANAGER, DocumentState.QUEUED, false, false, CoreTests.NOON, null, null, null, 1);
			Conversation conversation = Conversation.of(UUID.randomUUID().toString());

			OneCEvent.CallDetected call = new OneCEvent.CallDetected(document.refKey(), null, null, CoreTests.NOON);
			send(producer, Topics.ONEC, call.key(), call);
			for (int i = 0; i < 2; i++) {
				send(producer, Topics.OUTCOMES, consId.toString(), new EffectOutcome.ConversationLinked(consId,
						decision, conversation.id(), 7, conversation.sourceId(), "pubsub", conversation.state(), null));
				send(producer, Topics.OUTCOMES, consId.toString(),
						new EffectOutcome.DocumentLinked(consId, decision, document.subscriber(), document.state()));
			}
			await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
				JsonNode read = gateway.front().get("/api/consultations/" + consId).body();
				assertThat(read.path("sync").path("chatwoot").asString()).isEqualTo("linked");
				assertThat(read.path("sync").path("onec").asString()).isEqualTo("linked");
				assertThat(read.path("number").asString()).isEqualTo("12000099999");
				assertThat(read.path("con_calls").size()).isOne();
			});
		}
	}

	private void send(KafkaProducer<String, byte[]> producer, String topic, String key, EventData data)
			throws Exception {
		Event<?> event = new Event<>(UUID.randomUUID().toString(), "test", CoreTests.NOON, null, null, null, data);
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, this.codec.payload(data));
		this.codec.headers(event).forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
		Objects.requireNonNull(producer.send(message).get());
	}

	private static KafkaProducer<String, byte[]> producer() {
		return new KafkaProducer<>(Map.of("bootstrap.servers", LocalKafka.shared().bootstrapServers(), "acks", "all"),
				new StringSerializer(), new ByteArraySerializer());
	}

}
