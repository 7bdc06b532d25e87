package uz.consbridge.gateway.live;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances on one database and one broker. Neither compares what is watched with the
 * database while a test lasts: what a stream tells came through Kafka.
 */
class TwoGatewaysTests {

	private static final String RARELY = "consbridge.live.recheck=10m";

	private static final RunningGateway FIRST = RunningGateway.start("consbridge.roles=api,projector,relay",
			"consbridge.relay.heartbeat=300ms", RARELY);

	private static final RunningGateway SECOND = RunningGateway.beside(FIRST, "consbridge.roles=api", RARELY);

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@AfterAll
	static void stop() {
		SECOND.close();
		FIRST.close();
		HTTP.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aStreamOfOneTellsWhatWasChangedThroughTheOther(boolean watchedAtTheFirst) {
		RunningGateway watched = watchedAtTheFirst ? FIRST : SECOND;
		Api other = (watchedAtTheFirst ? SECOND : FIRST).front().with("Prefer", "respond-async");
		String number = watchedAtTheFirst ? "301000001" : "301000002";
		Api.Answer created = other.post("/api/consultations/create", """
				{"client":{"name":"Anna","phone_number":"+998%1$s","org_inn":"%1$s","subscriberId":"%1$s"},
				"consultation":{"consultation_type":"Консультация по ведению учёта","comment":"How?"}}"""
			.formatted(number));
		assertThat(created.status()).as(created.response().body()).isEqualTo(201);
		String place = created.header("Location");
		try (EventStream stream = new EventStream(HTTP, watched.url() + place + "/stream", "X-Front-Secret",
				RunningGateway.FRONT_SECRET)) {
			stream.await("/consultation/status", "open");
			other.send("PUT", place, "application/json", "{\"topic\":\"VAT\"}");
			stream.await("/consultation/topic", "VAT");
			Instant later = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
			other.post(place + "/redates", "{\"new_date\":\"" + later + "\"}");
			stream.await("/consultation/start_date", later.toString());
			other.post(place + "/ratings", "{\"answers\":[{\"question_number\":1,\"rating\":5}]}");
			stream.await((told) -> told.data().at("/consultation/con_rates/count").asInt() == 1);
			other.post(place + "/cancel");
			stream.await("/consultation/status", "cancelled");
			assertThat(stream.told()).extracting((told) -> Long.valueOf(told.id())).isSorted().doesNotHaveDuplicates();
		}
	}

}
