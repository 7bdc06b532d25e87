package uz.consbridge.gateway.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Proxy;
import uz.consbridge.stack.LocalKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RelayTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private final OutboxFixture outbox = new OutboxFixture();

	private final String key = UUID.randomUUID().toString();

	@AfterEach
	void close() {
		this.outbox.close();
	}

	@Test
	void relaysInTheOrderOfTheKeyAsCloudEvents() {
		this.outbox.append(this.key, 0, 5);
		OutboxFixture.Running relay = this.outbox.relay().start();
		await().atMost(SOON).until(relay::streaming);
		this.outbox.append(this.key, 5, 200);

		arrives(205);
		ConsumerRecord<String, byte[]> first = this.outbox.arrived(this.key).getFirst();
		assertThat(OutboxFixture.header(first, "ce_specversion")).isEqualTo("1.0");
		assertThat(OutboxFixture.header(first, "ce_subject")).isEqualTo(this.key);
		assertThat(OutboxFixture.header(first, "ce_type")).isEqualTo("consbridge.test.v1");
		assertThat(relay.progress().lastLoss()).isNull();
	}

	@Test
	void losesNothingWhenItIsStoppedKilledAndStartedUnderLoad() {
		runOnce(1);
		Thread writer = Thread.ofVirtual().start(() -> this.outbox.append(this.key, 1, 1500));
		int terms = 0;
		while (writer.isAlive()) {
			OutboxFixture.Running relay = this.outbox.relay().start();
			await().atMost(SOON).until(relay::streaming);
			if (terms++ % 2 == 0) {
				endWalSender();
			}
			relay.stop();
		}
		OutboxFixture.Running last = this.outbox.relay().start();
		arrives(1501);
		assertThat(terms).isPositive();
		assertThat(last.progress().lastLoss()).isNull();
	}

	@Test
	void resumesAfterItsConnectionsWereEnded() {
		OutboxFixture.Running relay = this.outbox.relay().start();
		await().atMost(SOON).until(relay::streaming);
		this.outbox.append(this.key, 0, 10);
		arrives(10);

		endWalSender();
		this.outbox.append(this.key, 10, 10);

		arrives(20);
		assertThat(relay.progress().lastLoss()).isNull();
	}

	@Test
	void resumesWhenPostgresIsBack() {
		try (Proxy way = Proxy.to(this.outbox.postgresPort())) {
			OutboxFixture.Running relay = this.outbox.relay(LocalKafka.shared().bootstrapServers(), way.port()).start();
			await().atMost(SOON).until(relay::streaming);
			this.outbox.append(this.key, 0, 5);
			arrives(5);

			way.cut();
			await().atMost(SOON).until(() -> !relay.streaming());
			this.outbox.append(this.key, 5, 5);
			way.mend();

			arrives(10);
			assertThat(relay.progress().lastLoss()).isNull();
			relay.stop();
		}
	}

	@Test
	void sendsAllRetainedRowsWhenTheSlotWasDropped() {
		runOnce(10);
		dropSlot();
		this.outbox.append(this.key, 10, 10);

		OutboxFixture.Running relay = this.outbox.relay().start();

		arrives(20);
		assertThat(relay.progress().lastLoss()).contains("missing");
		this.outbox.append(this.key, 20, 5);
		arrives(25);
	}

	@Test
	void sendsAllRetainedRowsWhenTheSlotWasCreatedAfreshByOthers() {
		runOnce(10);
		this.outbox.append(this.key, 10, 10);
		dropSlot();
		this.outbox.jdbc.sql("select pg_create_logical_replication_slot(?, 'pgoutput')::text")
			.param(this.outbox.slot())
			.query(String.class)
			.single();

		OutboxFixture.Running relay = this.outbox.relay().start();

		arrives(20);
		assertThat(relay.progress().lastLoss()).contains("ahead");
	}

	@Test
	void sendsAgainWhenSendingAgainWasInterrupted() {
		runOnce(5);
		this.outbox.jdbc.sql("update outbox.relay_offset set resending = true").update();
		int before = this.outbox.arrived(this.key).size();

		this.outbox.relay().start();

		await().atMost(SOON).until(() -> this.outbox.arrived(this.key).size() >= before + 5);
	}

	@Test
	void goesOnWithoutAlarmWhenItWasStoppedWhileNeighboursWereBusy() {
		runOnce(5);
		this.outbox.jdbc.sql("create table if not exists public.neighbour as select generate_series(1, 20000)")
			.update();

		OutboxFixture.Running relay = this.outbox.relay().start();
		this.outbox.append(this.key, 5, 5);

		arrives(10);
		assertThat(relay.progress().lastLoss()).isNull();
	}

	@Test
	void confirmsTheLogWhileOnlyNeighboursAreBusy() {
		OutboxFixture.Running relay = this.outbox.relay().start();
		await().atMost(SOON).until(relay::streaming);
		String before = confirmed();
		this.outbox.jdbc.sql("create table public.busy as select generate_series(1, 50000)").update();
		await().atMost(SOON).until(() -> relay.progress().lagBytes() < 100_000 && !confirmed().equals(before));
	}

	@Test
	void letsOneLeadAndTheOtherTakeOver() {
		OutboxFixture.Running first = this.outbox.relay().start();
		await().atMost(SOON).until(first::streaming);
		OutboxFixture.Running second = this.outbox.relay().start();
		this.outbox.append(this.key, 0, 10);
		arrives(10);
		assertThat(second.progress().state()).isEqualTo(RelayProgress.State.STANDBY);

		first.stop();
		this.outbox.append(this.key, 10, 10);

		await().atMost(Duration.ofSeconds(10))
			.until(() -> second.streaming() && this.outbox.numbers(this.key).size() == 20);
		arrives(20);
	}

	@Test
	void takesTheSlotFromOneThatLostTheLeadButStillStreams() {
		OutboxFixture.Running first = this.outbox.relay().start();
		await().atMost(SOON).until(first::streaming);
		OutboxFixture.Running second = this.outbox.relay().start();

		this.outbox.jdbc
			.sql("select pg_terminate_backend(pid) from pg_stat_activity"
					+ " where application_name = 'consbridge-relay-lead' and datname = current_database()")
			.query((row) -> {
			});

		await().atMost(Duration.ofSeconds(10)).until(() -> first.streaming() || second.streaming());
		this.outbox.append(this.key, 0, 10);
		arrives(10);
	}

	@Test
	void stopsInTimeAndFreesTheSlotWhileKafkaIsAway() {
		runOnce(1);
		OutboxFixture.Running relay = this.outbox.relay("localhost:1").start();
		this.outbox.append(this.key, 1, 1);
		await().atMost(SOON).until(() -> relay.progress().waitingForKafka());

		long before = System.nanoTime();
		relay.stop();

		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
		await().atMost(SOON).until(() -> !slotActive());
		this.outbox.relay().start();
		arrives(2);
	}

	@Test
	void removesOnlyWhatIsOldAndRelayed() {
		this.outbox.append(this.key, "1", "now() - interval '2 hours'");
		OutboxFixture.Running relay = this.outbox.relay().start();
		this.outbox.append(this.key, "2", "now()");
		await().atMost(SOON).until(() -> rows() == 1);
		relay.stop();

		this.outbox.append(this.key, "3", "now() - interval '2 hours'");
		new OutboxCleanup(this.outbox.jdbc, Clock.systemUTC(), Duration.ofHours(1), Duration.ZERO)
			.runIfDue(relay.progress().horizon());
		assertThat(rows()).isEqualTo(2);
	}

	private void runOnce(int rows) {
		OutboxFixture.Running relay = this.outbox.relay().start();
		await().atMost(SOON).until(relay::streaming);
		this.outbox.append(this.key, 0, rows);
		arrives(rows);
		relay.stop();
	}

	private void arrives(int count) {
		List<Integer> expected = IntStream.range(0, count).boxed().toList();
		await().atMost(SOON).until(() -> this.outbox.numbers(this.key).size() >= count);
		assertThat(this.outbox.numbers(this.key)).isEqualTo(expected);
	}

	private void endWalSender() {
		this.outbox.jdbc.sql("select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = ?")
			.param(this.outbox.slot())
			.query((row) -> {
			});
	}

	private void dropSlot() {
		await().atMost(SOON).until(() -> !slotActive());
		this.outbox.jdbc.sql("select pg_drop_replication_slot(?)").param(this.outbox.slot()).query((row) -> {
		});
	}

	private boolean slotActive() {
		return this.outbox.jdbc.sql("select active from pg_replication_slots where slot_name = ?")
			.param(this.outbox.slot())
			.query(Boolean.class)
			.single();
	}

	private String confirmed() {
		return this.outbox.jdbc.sql("select confirmed_flush_lsn::text from pg_replication_slots where slot_name = ?")
			.param(this.outbox.slot())
			.query(String.class)
			.single();
	}

	private int rows() {
		return this.outbox.jdbc.sql("select count(*) from outbox.events").query(Integer.class).single();
	}

}
