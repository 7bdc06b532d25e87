package uz.consbridge.gateway.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.stack.LocalKafka;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole gateway; both effectors and what is behind them are played. */
class LiveTests {

	private static final RunningGateway GATEWAY = RunningGateway.start("consbridge.roles=api,projector,relay",
			"consbridge.relay.heartbeat=300ms", "consbridge.live.recheck=1s",
			"consbridge.projection.chatwoot-inbox-id=5");

	private static final Effectors OUTSIDE = new Effectors(LocalKafka.shared().bootstrapServers());

	private final Api front = GATEWAY.front();

	private final Watchers watchers = new Watchers(GATEWAY);

	@AfterEach
	void closeStreams() {
		this.watchers.close();
	}

	@AfterAll
	static void stop() {
		OUTSIDE.close();
		GATEWAY.close();
	}

	@Test
	void aStreamTellsTheStateAtOnceAndThenEveryChangeWhereverItWasMade() {
		UUID id = created("How?", "respond-async");
		EventStream stream = watch(id);
		EventStream.Told first = stream.await((told) -> told.name().equals("message"));
		assertThat(first.data().path("has_updates").asBoolean()).isTrue();
		assertThat(first.data().at("/consultation/cons_id").asString()).isEqualTo(id.toString());
		stream.await("/consultation/sync/chatwoot", "linked");
		assertThat(stream.await("/consultation/sync/onec", "linked").data().at("/consultation/number").asString())
			.startsWith("N");
		Instant later = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		OUTSIDE.redate(id, later);
		stream.await("/consultation/start_date", later.toString());
		OUTSIDE.status(id, "resolved");
		stream.await("/consultation/status", "resolved");
		assertThat(stream.told()).extracting((told) -> Long.valueOf(told.id())).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void typingIsToldOnceAndIsNoState() {
		UUID id = created("How?", "wait=10");
		EventStream stream = watch(id);
		EventStream.Told state = stream.await((told) -> told.name().equals("message"));
		OUTSIDE.typing(id, true);
		EventStream.Told typing = stream.await((told) -> told.name().equals("typing"));
		assertThat(typing.data().path("typing").asBoolean()).isTrue();
		assertThat(typing.data().path("by_contact").asBoolean(true)).isFalse();
		assertThat(typing.data().path("name").asString()).isEqualTo("Malika");
		assertThat(typing.id()).isEqualTo(state.id());
	}

	@Test
	void aStreamIsResumedWhereItWas() {
		UUID id = created("How?", "wait=10");
		String last = watch(id).await((told) -> told.name().equals("message")).id();
		EventStream nothingNew = watch(id, "Last-Event-ID", last);
		Awaitility.await().until(nothingNew::isOpen);
		OUTSIDE.status(id, "pending");
		nothingNew.await("/consultation/status", "pending");
		assertThat(nothingNew.told()).hasSize(1);
		for (String seen : new String[] { last, "999999" }) {
			assertThat(
					watch(id, "Last-Event-ID", seen).await((told) -> true).data().at("/consultation/status").asString())
				.isEqualTo("pending");
		}
	}

	@Test
	void aTicketOpensOneStreamOfOneConsultation() {
		UUID id = created("How?", "respond-async");
		Api.Answer ticket = this.front.post("/api/consultations/" + id + "/stream-ticket");
		assertThat(ticket.status()).isEqualTo(201);
		assertThat(Instant.parse(ticket.text("/expires_at"))).isBetween(Instant.now(), Instant.now().plusSeconds(61));
		String query = "/stream?ticket=" + ticket.text("/ticket");
		UUID other = created("Why?", "respond-async");
		assertThat(GATEWAY.api().get("/api/consultations/" + other + query).status()).isEqualTo(401);
		EventStream stream = this.watchers.open("/api/consultations/" + id + query);
		stream.await((told) -> told.name().equals("message"));
		Api.Answer again = GATEWAY.api().get("/api/consultations/" + id + query);
		assertThat(again.status()).isEqualTo(401);
		assertThat(again.isProblem()).isTrue();
		assertThat(GATEWAY.api().get("/api/consultations/" + id + "?ticket=x").status()).isEqualTo(401);
	}

	@Test
	void theHeadOfAStreamIsNoStream() {
		UUID id = created("How?", "respond-async");
		double open = open();
		Api.Answer head = this.front.send("HEAD", "/api/consultations/" + id + "/stream", "text/plain", "");
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.type()).startsWith("text/event-stream");
		assertThat(open()).isLessThanOrEqualTo(open);
		assertThat(this.front.send("HEAD", "/api/consultations/" + UUID.randomUUID() + "/stream", "text/plain", "")
			.status()).isEqualTo(404);
	}

	@Test
	void aStreamOfNothingIsNotFound() {
		String unknown = "/api/consultations/" + UUID.randomUUID();
		Api.Answer answer = this.front.with("Accept", "text/event-stream").get(unknown + "/stream");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.isProblem()).isTrue();
		assertThat(this.front.post(unknown + "/stream-ticket").status()).isEqualTo(404);
		assertThat(GATEWAY.api().get(unknown + "/stream").status()).isEqualTo(401);
	}

	@Test
	void synchronisingReportsWhatNobodyTold() {
		UUID id = created("How?", "wait=10");
		OUTSIDE.prioritySilently(id, "urgent");
		Api.Answer answer = this.front.with("Prefer", "wait=10").post("/api/consultations/" + id + "/sync");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		assertThat(answer.text("/refresh/chatwoot")).isEqualTo("compared");
		assertThat(answer.text("/refresh/onec")).isEqualTo("compared");
		assertThat(answer.body().at("/refresh/differences").valueStream().map((each) -> each.path("field").asString()))
			.contains("priority");
		assertThat(answer.body().path("priority").asInt()).isEqualTo(4);
		assertThat(answer.text("/cons_id")).isEqualTo(id.toString());
		Api.Answer same = this.front.with("Prefer", "wait=10").post("/api/consultations/" + id + "/sync");
		assertThat(same.text("/refresh/chatwoot")).isEqualTo("compared");
		assertThat(same.body().at("/refresh/differences").isEmpty()).isTrue();
	}

	@Test
	void synchronisingAsksOneCAgainForWhatItRefused() {
		UUID id = created(Effectors.REFUSED, "wait=10");
		assertThat(this.front.get("/api/consultations/" + id).text("/sync/onec")).isEqualTo("rejected");
		Api.Answer answer = this.front.with("Prefer", "wait=10").post("/api/consultations/" + id + "/sync");
		assertThat(answer.text("/refresh/onec")).isEqualTo("asked_again");
		assertThat(answer.text("/sync/onec")).isEqualTo("linked");
		assertThat(answer.text("/number")).startsWith("N");
	}

	@Test
	void whatHasEndedIsNotReadAgain() {
		UUID id = created("How?", "wait=10");
		assertThat(this.front.post("/api/consultations/" + id + "/cancel").status()).isEqualTo(200);
		Api.Answer answer = this.front.post("/api/consultations/" + id + "/sync");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text("/status")).isEqualTo("cancelled");
		assertThat(answer.text("/refresh/chatwoot")).isEqualTo("not_asked");
		assertThat(this.front.post("/api/consultations/" + UUID.randomUUID() + "/sync").status()).isEqualTo(404);
	}

	private static double open() {
		return GATEWAY.bean(MeterRegistry.class).get("consbridge.live.streams").gauge().value();
	}

	private EventStream watch(UUID id, String... headers) {
		return this.watchers.watch(id, headers);
	}

	private UUID created(String comment, String prefer) {
		return this.watchers.created(comment, prefer);
	}

}
