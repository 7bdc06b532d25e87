package uz.consbridge.gateway.live;

import java.time.Duration;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** An instance that has one stream at most, and tickets that do not last. */
class StreamBoundsTests {

	private static final RunningGateway GATEWAY = RunningGateway.start("consbridge.live.streams=1",
			"consbridge.live.ticket-life=1s", "consbridge.live.heartbeat=300ms");

	private static final Watchers WATCHERS = new Watchers(GATEWAY);

	@AfterAll
	static void stop() {
		WATCHERS.close();
		GATEWAY.close();
	}

	@Test
	void oneStreamTooManyIsAskedToComeBackUntilAnotherEnds() {
		UUID id = WATCHERS.created("How?", "respond-async");
		EventStream first = WATCHERS.watch(id);
		first.await((told) -> told.name().equals("message"));
		Api.Answer second = GATEWAY.front().get("/api/consultations/" + id + "/stream");
		assertThat(second.status()).isEqualTo(503);
		assertThat(second.isProblem()).isTrue();
		assertThat(second.header("Retry-After")).isNotEmpty();
		first.close();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> GATEWAY.bean(MeterRegistry.class).get("consbridge.live.streams").gauge().value() == 0);
		WATCHERS.watch(id).await((told) -> told.name().equals("message"));
	}

	@Test
	void aTicketIsWorthNothingWhenItsTimeIsOver() {
		UUID id = WATCHERS.created("How?", "respond-async");
		String place = GATEWAY.front().post("/api/consultations/" + id + "/stream-ticket").header("Location");
		long begun = System.nanoTime();
		Awaitility.await().until(() -> System.nanoTime() - begun > Duration.ofMillis(1_100).toNanos());
		Api.Answer answer = GATEWAY.api().get(place);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.isProblem()).isTrue();
	}

}
