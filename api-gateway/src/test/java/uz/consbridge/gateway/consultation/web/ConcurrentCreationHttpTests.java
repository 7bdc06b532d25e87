package uz.consbridge.gateway.consultation.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Creations that come at the same time, and one that dies in the middle. */
class ConcurrentCreationHttpTests {

	private static final String CREATE = "/api/consultations/create";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front().with("Prefer", "respond-async");

	private final String topic = UUID.randomUUID().toString();

	private final String members = ",\"topic\":\"" + this.topic + "\"";

	@Test
	void ofFiftyWithOneIdempotencyKeyOneIsMadeAndTheOthersLearnOfItOrComeAgain() {
		Api keyed = this.front.with("Idempotency-Key", UUID.randomUUID().toString());
		String body = Bodies.creation(Bodies.ACCOUNTING, this.members);
		List<Api.Answer> answers = atOnce(50, () -> keyed.post(CREATE, body));
		String made = keyed.post(CREATE, body).text("/cons_id");
		assertThat(answers).allSatisfy((answer) -> {
			if (answer.status() == 201) {
				assertThat(answer.text("/cons_id")).isEqualTo(made);
			}
			else {
				assertThat(answer.status()).as(answer.response().body()).isEqualTo(409);
				assertThat(answer.header("Retry-After")).isEqualTo("1");
				assertThat(answer.isProblem()).isTrue();
			}
		}).anySatisfy((answer) -> assertThat(answer.status()).isEqualTo(201));
		assertThat(made()).isEqualTo(1);
	}

	@Test
	void aCrashInTheMiddleLeavesTheKeyFreeAndNothingBehind() throws SQLException {
		Api keyed = this.front.with("Idempotency-Key", UUID.randomUUID().toString());
		String body = Bodies.creation(Bodies.ACCOUNTING, this.members);
		try (Connection other = this.gateway.bean(DataSource.class).getConnection()) {
			other.setAutoCommit(false);
			holdBackDecisions(other);
			CompletableFuture<Api.Answer> first = CompletableFuture.supplyAsync(() -> keyed.post(CREATE, body));
			int backend = await().atMost(Duration.ofSeconds(10)).until(this::waiting, (found) -> found > 0);
			assertThat(keyed.post(CREATE, body).status()).as("while the first is in the middle").isEqualTo(409);
			this.gateway.jdbc().sql("select pg_terminate_backend(?)").param(backend).query().singleRow();
			assertThat(first.join().status()).isEqualTo(503);
			other.rollback();
		}
		assertThat(made()).isZero();
		Api.Answer again = keyed.post(CREATE, body);
		assertThat(again.status()).as(again.response().body()).isEqualTo(201);
		assertThat(keyed.post(CREATE, body).text("/cons_id")).isEqualTo(again.text("/cons_id"));
		assertThat(made()).isEqualTo(1);
	}

	@Test
	void ofFiftyTechnicalSupportRequestsOfOneClientOneIsMade() {
		String body = Bodies.creation(Bodies.SUPPORT, this.members);
		List<Api.Answer> answers = atOnce(50, () -> this.front.post(CREATE, body));
		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409).hasSize(49);
		assertThat(made()).isEqualTo(1);
	}

	@Test
	void ofTenAccountingRequestsOfOneSubscriberForOneDayThreeAreMade() {
		String body = Bodies.creation(Bodies.ACCOUNTING, this.members + ",\"scheduled_at\":\"%s\""
			.formatted(Instant.now().plus(Duration.ofDays(3)).toString().replaceFirst("T.*", "T07:00:00Z")));
		List<Api.Answer> answers = atOnce(10, () -> this.front.post(CREATE, body));
		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(3);
		assertThat(answers).filteredOn((answer) -> answer.status() == 429)
			.hasSize(7)
			.allSatisfy((answer) -> assertThat(answer.header("Retry-After")).isNotBlank());
		assertThat(made()).isEqualTo(3);
	}

	private int made() {
		return this.gateway.jdbc()
			.sql("select count(*) from cons.consultations where topic = ?")
			.param(this.topic)
			.query(Integer.class)
			.single();
	}

	/** The backend that waits for a lock that is held, or 0. */
	private int waiting() {
		return this.gateway.jdbc()
			.sql("select coalesce(max(pid), 0) from pg_stat_activity"
					+ " where datname = current_database() and wait_event_type = 'Lock'")
			.query(Integer.class)
			.single();
	}

	/** Creations come as far as their last statement but one. */
	private static void holdBackDecisions(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("lock table outbox.events in exclusive mode");
		}
	}

	private static List<Api.Answer> atOnce(int times, Supplier<Api.Answer> call) {
		CountDownLatch all = new CountDownLatch(times);
		List<Future<Api.Answer>> calls = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < times; i++) {
				calls.add(threads.submit(() -> {
					all.countDown();
					all.await();
					return call.get();
				}));
			}
		}
		return calls.stream().map(Future::resultNow).toList();
	}

}
