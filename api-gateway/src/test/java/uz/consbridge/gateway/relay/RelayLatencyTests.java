package uz.consbridge.gateway.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the commit of an outbox row to a Kafka consumer, at 200 rows a second. */
@Tag("slow")
class RelayLatencyTests {

	private static final int ROWS = 3000;

	private static final int WARM_UP = 1000;

	@Test
	void staysWithinItsTargets() throws Exception {
		String key = UUID.randomUUID().toString();
		Map<Integer, Instant> committed = new ConcurrentHashMap<>();
		Map<Integer, Instant> arrived = new HashMap<>();
		try (OutboxFixture outbox = new OutboxFixture();
				ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
			OutboxFixture.Running relay = outbox.relay().start();
			await().atMost(Duration.ofSeconds(30)).until(relay::streaming);
			int[] next = { 0 };
			var ticking = clock.scheduleAtFixedRate(() -> {
				int number = next[0]++;
				outbox.append(key, number, 1);
				committed.put(number, Instant.now());
			}, 0, 5, TimeUnit.MILLISECONDS);
			while (arrived.size() < ROWS) {
				for (ConsumerRecord<String, byte[]> each : outbox.newlyArrived(key)) {
					arrived.putIfAbsent(Integer.valueOf(new String(each.value(), StandardCharsets.UTF_8)),
							Instant.now());
				}
			}
			ticking.cancel(false);
		}
		List<Long> latencies = new ArrayList<>();
		for (int number = WARM_UP; number < ROWS; number++) {
			latencies.add(Duration.between(committed.get(number), arrived.get(number)).toMillis());
		}
		Collections.sort(latencies);
		assertThat(latencies.get(latencies.size() / 2)).as("p50 in ms").isLessThanOrEqualTo(25);
		assertThat(latencies.get(latencies.size() * 99 / 100)).as("p99 in ms").isLessThanOrEqualTo(100);
	}

}
