package uz.consbridge.delivery.effect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.delivery.effect.FakeSystem.Made;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** The end of an effect is not flushed; its intention is, before the call. */
class DatabaseCrashTests {

	private static final EffectSettings SETTINGS = new EffectSettings(Duration.ofSeconds(60), Duration.ofSeconds(50),
			List.of(Duration.ofSeconds(70)));

	private final FakeSystem system = new FakeSystem();

	@Test
	void whatACrashOfTheDatabaseForgotIsLookedUpAndNotRepeated(@TempDir Path data) throws Exception {
		List<EffectKey> things = List.of(thing(), thing(), thing());
		try (LocalPostgres postgres = LocalPostgres.start(data, 0)) {
			EffectLedger ledger = new EffectLedger(LedgerDatabase.in(postgres, "postgres"), "sync", SETTINGS, "sync-1");
			things.forEach((thing) -> assertThat(ledger.run(this.system.effect(thing, 1)))
				.isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false)));
			kill(data);
			postgres.awaitEnd();
		}
		try (LocalPostgres postgres = LocalPostgres.start(data, 0)) {
			JdbcClient jdbc = JdbcClient.create(postgres.dataSource("postgres"));
			LedgerDatabase.passes(jdbc, Duration.ofSeconds(71));
			EffectLedger ledger = new EffectLedger(jdbc, "sync", SETTINGS, "sync-1");
			things.forEach((thing) -> assertThat(ledger.run(this.system.effect(thing, 1))).isInstanceOfSatisfying(
					EffectResult.Done.class, (done) -> assertThat(done.value()).isEqualTo(new Made("made for 1"))));
		}
		assertThat(this.system.calls).hasValue(things.size());
	}

	private static EffectKey thing() {
		return EffectKey.made("thing", UUID.randomUUID());
	}

	private static void kill(Path data) throws IOException {
		long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
		assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
	}

}
