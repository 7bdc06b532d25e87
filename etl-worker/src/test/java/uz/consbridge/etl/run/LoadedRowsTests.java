package uz.consbridge.etl.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.etl.jdbc.Seen;
import uz.consbridge.etl.job.Memory;
import uz.consbridge.etl.pull.Reading;
import uz.consbridge.events.OneCEvent.CallDetected;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

class LoadedRowsTests {

	private static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");

	private static final DataSource DATABASE = LocalPostgres.shared()
		.dataSource(LocalPostgres.shared().freshDatabase());

	private final JdbcClient jdbc = JdbcClient.create(DATABASE);

	private final Seen seen = new Seen(this.jdbc);

	private final LoadedRows rows = new LoadedRows("calls",
			Optional.of(new Memory(Duration.ofMinutes(10), Duration.ZERO)), Clock.fixed(NOON, ZoneOffset.UTC));

	@BeforeEach
	void migrate() {
		Flyway.configure()
			.dataSource(DATABASE)
			.schemas("etl")
			.defaultSchema("etl")
			.locations("classpath:db/etl")
			.load()
			.migrate();
		this.jdbc.sql("truncate etl.seen").update();
	}

	@Test
	void whatIsTooOldToBeReadAgainIsNotRemembered() {
		this.rows.add(List.of(fact(0), fact(601)), Mark.of(NOON), this.seen);
		this.rows.add(List.of(fact(599)), Mark.of(NOON), this.seen);
		this.rows.remember(this.seen);
		assertThat(this.seen.known("calls", "gone")).containsExactlyInAnyOrder("call 0", "call 599");
	}

	@Test
	void whatIsOpenOrRecentIsRememberedWithItsPage() {
		LoadedRows documents = new LoadedRows("documents",
				Optional.of(new Memory(Duration.ofMinutes(10), Duration.ofDays(3))), Clock.fixed(NOON, ZoneOffset.UTC));
		Instant old = NOON.minus(Duration.ofDays(5));
		Reading.Fact open = new Reading.Fact("open", "1", true, old, fact(0).event(), true);
		Reading.Fact closed = new Reading.Fact("closed", "1", true, old, fact(0).event(), false);
		documents.add(List.of(open, closed, fact(60)), Mark.of(old), this.seen);
		assertThat(this.seen.known("documents", "gone")).containsExactlyInAnyOrder("open", "call 60");
		documents.add(List.of(), Mark.of(NOON), this.seen);
		documents.remember(this.seen);
		assertThat(this.seen.known("documents", "gone")).containsExactlyInAnyOrder("open", "call 60");
	}

	@Test
	void aPageThatMovesNoWatermarkForgetsNothing() {
		this.rows.add(List.of(fact(100)), Mark.of(NOON), this.seen);
		this.rows.add(List.of(fact(-1000)), Mark.NONE, this.seen);
		this.rows.remember(this.seen);
		assertThat(this.seen.known("calls", "gone")).containsExactlyInAnyOrder("call 100", "call -1000");
	}

	@Test
	void memoryIsBoundedWhenMuchHappenedAtOnce() {
		this.rows.add(IntStream.range(0, 10_100).mapToObj((number) -> fact(number % 600, number)).toList(),
				Mark.of(NOON), this.seen);
		assertThat(this.seen.known("calls", "gone")).hasSize(10_100);
		this.rows.add(List.of(fact(1, 1)), Mark.of(NOON), this.seen);
		this.rows.remember(this.seen);
		assertThat(this.seen.known("calls", "gone")).hasSize(10_100);
	}

	private static Reading.Fact fact(int secondsAgo) {
		return fact(secondsAgo, secondsAgo);
	}

	private static Reading.Fact fact(int secondsAgo, int number) {
		Instant at = NOON.minusSeconds(secondsAgo);
		return new Reading.Fact("call " + number, "1", true, at, new CallDetected("document", null, null, at), false);
	}

}
