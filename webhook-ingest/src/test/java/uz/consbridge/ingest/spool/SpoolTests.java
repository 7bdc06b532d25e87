package uz.consbridge.ingest.spool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpoolTests {

	private static final Instant NOW = Instant.parse("2026-08-03T06:00:00Z");

	@TempDir
	private Path directory;

	@Test
	void whatIsKeptIsThereAfterOpeningAgainInTheSameOrder() throws Exception {
		try (Spool spool = open(1_000_000)) {
			for (int i = 0; i < 50; i++) {
				assertThat(spool.keep(record("c-" + i)).get()).isEqualTo(Spool.Kept.YES);
			}
		}
		try (Spool spool = open(1_000_000)) {
			assertThat(spool.state().rows()).isEqualTo(50);
			assertThat(spool.state().oldest()).isEqualTo(NOW);
			List<SpoolFile.Row> rows = spool.oldest(100);
			assertThat(rows).hasSize(50);
			assertThat(rows.getFirst().outgoing()).usingRecursiveComparison().isEqualTo(record("c-0"));
			assertThat(rows.getLast().outgoing().key()).isEqualTo("c-49");
		}
	}

	@Test
	void anEmptySpoolHasNoAge() throws Exception {
		try (Spool spool = open(1_000_000)) {
			assertThat(spool.state().oldest()).isNull();
			spool.keep(record("c-1")).get();
			assertThat(spool.state().oldest()).isEqualTo(NOW);
		}
	}

	@Test
	void takesNoMoreThanItsBoundAndAgainWhenThereIsRoom() throws Exception {
		try (Spool spool = open(3 * record("c-0").bytes())) {
			List<CompletableFuture<Spool.Kept>> all = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				all.add(spool.keep(record("c-" + i)));
			}
			CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
			assertThat(all.stream().map(CompletableFuture::join)).containsExactly(Spool.Kept.YES, Spool.Kept.YES,
					Spool.Kept.YES, Spool.Kept.FULL, Spool.Kept.FULL);
			assertThat(spool.state().bytes()).isEqualTo(spool.maxBytes());
			spool.settle(spool.oldest(1), List.of());
			assertThat(spool.keep(record("c-5")).get()).isEqualTo(Spool.Kept.YES);
			assertThat(spool.oldest(9)).extracting((row) -> row.outgoing().key()).containsExactly("c-1", "c-2", "c-5");
		}
	}

	@Test
	void whatKafkaNeverTakesStaysButIsInNobodysWay() throws Exception {
		try (Spool spool = open(1_000_000)) {
			spool.keep(record("c-1")).get();
			spool.keep(record("c-2")).get();
			spool.settle(List.of(), spool.oldest(1));
			assertThat(spool.oldest(9)).extracting((row) -> row.outgoing().key()).containsExactly("c-2");
			spool.settle(spool.oldest(9), List.of());
			assertThat(spool.state().waiting()).isFalse();
			assertThat(spool.state().refused()).isEqualTo(1);
		}
		try (Spool spool = open(1_000_000)) {
			assertThat(spool.state().refused()).isEqualTo(1);
			assertThat(spool.oldest(9)).isEmpty();
		}
	}

	@Test
	void onlyTheOwnerMayReadIt() throws Exception {
		try (Spool spool = open(1_000_000)) {
			spool.keep(record("c-1")).get();
			try (var files = Files.list(this.directory.resolve("deep"))) {
				assertThat(files).allSatisfy((file) -> assertThat(permissions(file)).isEqualTo("rw-------"));
			}
		}
	}

	@Test
	void refusesAFileThatIsNoSpool() throws Exception {
		Files.createDirectories(this.directory.resolve("deep"));
		Files.writeString(this.directory.resolve("deep/spool.db"), "nonsense ".repeat(1000));
		assertThatExceptionOfType(SpoolUnusableException.class).isThrownBy(() -> open(1_000_000))
			.withMessageContaining("WEBHOOK_SPOOL_PATH");
	}

	private Spool open(long maxBytes) {
		SpoolSettings settings = new SpoolSettings(this.directory.resolve("deep/spool.db"), DataSize.ofBytes(maxBytes),
				Duration.ofSeconds(1), Duration.ofSeconds(1), 10);
		return Spool.open(settings, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private static Outgoing record(String key) {
		return new Outgoing("topic", key, Map.of("ce_id", "id", "ce_subject", "Савол"),
				"{\"a\":1}".getBytes(StandardCharsets.UTF_8));
	}

	private static String permissions(Path file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

}
