package uz.consbridge.gateway.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Topics;
import uz.consbridge.stack.LocalKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class GatewayEndToEndTests {

	private static final String BODY = """
			{"client":{"name":"Anna","phone_number":"+998901112233","org_inn":"301112233","subscriberId":"E1",
			"is_parent":true},"consultation":{"consultation_type":"Консультация по ведению учёта","comment":"How?"}}""";

	private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

	@Test
	void aConsultationPostedIsADecisionOnKafka() {
		try (RunningGateway gateway = RunningGateway.start("consbridge.roles=api,projector,relay",
				"consbridge.relay.heartbeat=300ms"); KafkaConsumer<String, byte[]> consumer = consumer()) {
			Api.Answer created = gateway.front()
				.with("Prefer", "respond-async")
				.with("traceparent", TRACE)
				.post("/api/consultations/create", BODY);
			assertThat(created.status()).as(created.response().body()).isEqualTo(201);
			String consId = created.text("/cons_id");

			ConsumerRecord<String, byte[]> arrived = arrived(consumer, consId);

			Map<String, String> headers = new HashMap<>();
			arrived.headers().forEach((header) -> headers.put(header.key(), EventCodec.text(header.value())));
			assertThat(headers).containsEntry("traceparent", TRACE).containsEntry("ce_subject", consId);
			assertThat(new EventCodec().decode(headers, arrived.value()))
				.isInstanceOfSatisfying(EventCodec.Decoded.Intact.class, (decoded) -> {
					assertThat(decoded.event().sequence()).isPositive();
					assertThat(decoded.event().data()).isInstanceOfSatisfying(
							ConsultationEvent.ConsultationCreated.class,
							(event) -> assertThat(event.facts().comment()).isEqualTo("How?"));
				});
			await().atMost(Duration.ofSeconds(20))
				.until(() -> gateway.api().get("/actuator/health").text("/components/relay/details/state"),
						"streaming"::equals);
			assertThat(gateway.api().get("/actuator/health").text("/components/kafka/status")).isEqualTo("UP");
			assertThat(gateway.api().get("/actuator/prometheus").response().body()).contains(
					"consbridge_relay_published_total", "consbridge_relay_heartbeat_age_seconds",
					"consbridge_relay_slot_lag_bytes", "consbridge_relay_latency_seconds_bucket");
		}
	}

	private static KafkaConsumer<String, byte[]> consumer() {
		KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", LocalKafka.shared().bootstrapServers(), "group.id", "end-to-end",
						"auto.offset.reset", "earliest", "metadata.max.age.ms", 1000),
				new StringDeserializer(), new ByteArrayDeserializer());
		consumer.subscribe(List.of(Topics.CONSULTATIONS));
		return consumer;
	}

	private static ConsumerRecord<String, byte[]> arrived(KafkaConsumer<String, byte[]> consumer, String key) {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (System.nanoTime() < deadline) {
			for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
				if (key.equals(each.key())) {
					return each;
				}
			}
		}
		throw new AssertionError("nothing arrived under " + key);
	}

}
