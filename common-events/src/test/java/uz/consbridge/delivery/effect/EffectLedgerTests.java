package uz.consbridge.delivery.effect;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.effect.FakeSystem.Fault;
import uz.consbridge.delivery.effect.FakeSystem.Made;
import uz.consbridge.events.Target;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EffectLedgerTests {

	private static final EffectSettings SETTINGS = new EffectSettings(Duration.ofSeconds(60), Duration.ofSeconds(50),
			List.of(Duration.ofSeconds(70), Duration.ofSeconds(120)));

	private static final Duration FIRST_LOOK = Duration.ofSeconds(71);

	private static final Duration LAST_LOOK = Duration.ofSeconds(121);

	private static final CallResult<Made> LOST = new CallResult.Unknown<>("connection reset");

	private static final JdbcClient JDBC = LedgerDatabase.in(LocalPostgres.shared());

	private final FakeSystem system = new FakeSystem();

	private final EffectLedger ledger = new EffectLedger(JDBC, "sync", SETTINGS, "sync-1");

	private final EffectKey thing = EffectKey.made("thing", UUID.randomUUID());

	private final EffectKey value = EffectKey.set("value", UUID.randomUUID());

	@Test
	void makesAThingOnceAndTellsEveryRedelivery() {
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), true));
		assertThat(make(9)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), true));
		assertThat(this.system.calls).hasValue(1);
	}

	@Test
	void letsOnlyOneOfTwoConcurrentWorkersCall() throws Exception {
		CountDownLatch called = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		this.system.next(new Fault(true, () -> {
			called.countDown();
			await(released);
			return new CallResult.Succeeded<>(new Made("first"));
		}));
		CompletableFuture<EffectResult<Made>> first = CompletableFuture.supplyAsync(() -> make(1));
		assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
		assertThat(outcome(make(1))).isInstanceOf(Outcome.Later.class);
		released.countDown();
		assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(new EffectResult.Done<>(new Made("first"), false));
		assertThat(this.system.calls).hasValue(1);
	}

	@Test
	void findsByLookingUpWhatWasDoneWithoutAnAnswer() {
		this.system.next(new Fault(true, () -> LOST));
		assertThat(outcome(make(1))).isInstanceOfSatisfying(Outcome.Outage.class,
				(outage) -> assertThat(outage.target()).isEqualTo(Target.CHATWOOT));
		assertThat(outcome(make(1))).as("too early to look").isInstanceOf(Outcome.Later.class);
		assertThat(this.system.looks).hasValue(0);
		passes(FIRST_LOOK);
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
		assertThat(this.system.calls).hasValue(1);
	}

	@Test
	void countsLooksFromTheRequestWhenACallKnowsItsAge() {
		this.system.next(new Fault(true, () -> new CallResult.Unknown<>("read timeout", FIRST_LOOK)));
		make(1);
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
		assertThat(this.system.looks).hasValue(1);
	}

	@Test
	void repeatsWhatWasLostOnlyAfterTheLastLook() {
		this.system.next(new Fault(false, () -> LOST));
		make(1);
		passes(FIRST_LOOK);
		assertThat(outcome(make(1))).isInstanceOf(Outcome.Later.class);
		assertThat(this.system.looks).hasValue(1);
		assertThat(this.system.calls).as("the first look is not the last").hasValue(1);
		passes(LAST_LOOK.minus(FIRST_LOOK));
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
		assertThat(this.system.looks).hasValue(2);
		assertThat(this.system.calls).hasValue(2);
	}

	@Test
	void looksAgainWhenTheRepeatIsLostToo() {
		this.system.next(new Fault(false, () -> LOST));
		this.system.next(new Fault(true, () -> LOST));
		make(1);
		passes(LAST_LOOK);
		assertThat(outcome(make(1))).isInstanceOf(Outcome.Outage.class);
		assertThat(outcome(make(1))).as("the looks begin again").isInstanceOf(Outcome.Later.class);
		passes(FIRST_LOOK);
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
		assertThat(this.system.calls).hasValue(2);
	}

	@Test
	void letsALookDecideAfterACrashBetweenIntentionAndResult() {
		new EffectRows(JDBC, "sync", SETTINGS.lease(), "sync-1").begin(this.thing, 1);
		this.system.hold(this.thing, new Made("by the dead worker"));
		assertThat(outcome(make(1))).as("still leased").isInstanceOf(Outcome.Later.class);
		assertThat(this.system.looks).hasValue(0);
		passes(FIRST_LOOK);
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("by the dead worker"), false));
		assertThat(this.system.calls).hasValue(0);
	}

	@Test
	void anInstanceThatComesBackWaitsForTheFirstLookOnlyNotForItsOldLease() {
		EffectSettings patient = new EffectSettings(Duration.ofHours(1), Duration.ofMinutes(50), List.of(FIRST_LOOK));
		new EffectRows(JDBC, "sync", patient.lease(), "sync-1").begin(this.thing, 1);
		this.system.hold(this.thing, new Made("by the dead worker"));
		new EffectLedger(JDBC, "sync", patient, "sync-2").takeBackLeases();
		passes(FIRST_LOOK);
		assertThat(outcome(make(1))).as("another instance takes nothing back").isInstanceOf(Outcome.Later.class);
		new EffectLedger(JDBC, "sync", patient, "sync-1").takeBackLeases();
		assertThat(outcome(make(1))).as("a request may still be at work").isInstanceOf(Outcome.Later.class);
		passes(FIRST_LOOK);
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("by the dead worker"), false));
	}

	@Test
	void callsAfterACrashThatLeftNothing() {
		new EffectRows(JDBC, "sync", SETTINGS.lease(), "sync-1").begin(this.thing, 1);
		passes(LAST_LOOK);
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
		assertThat(this.system.calls).hasValue(1);
	}

	@Test
	void repeatsAtTheFirstLookWhatADeadWorkerLeftIfThatDoesNoHarm() {
		this.system.repeatable(this.value);
		abandon(this.thing);
		abandon(this.value);
		assertThat(outcome(set(1))).as("still leased").isInstanceOf(Outcome.Later.class);
		passes(FIRST_LOOK);
		assertThat(outcome(make(1))).as("it might be made twice").isInstanceOf(Outcome.Later.class);
		assertThat(set(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
		assertThat(this.system.looks).hasValue(2);
		assertThat(this.system.calls).hasValue(1);
	}

	@Test
	void repeatsItAlsoWhenTheFirstLookItselfFailed() {
		this.system.repeatable(this.value);
		abandon(this.value);
		passes(FIRST_LOOK);
		this.system.nextLook(new Look.CannotTell<>(new CallResult.TargetAway<>("503", null)));
		assertThat(outcome(set(1))).isInstanceOf(Outcome.Outage.class);
		assertThat(set(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
	}

	@Test
	void keepsAllLooksWhenTheAnswerWasLostOrAnotherDecisionAsks() {
		this.system.repeatable(this.value);
		this.system.next(new Fault(false, () -> LOST));
		set(1);
		passes(FIRST_LOOK);
		assertThat(outcome(set(1))).as("the target may still be at it").isInstanceOf(Outcome.Later.class);
		EffectKey other = EffectKey.set("value", UUID.randomUUID());
		this.system.repeatable(other);
		abandon(other);
		passes(FIRST_LOOK);
		assertThat(outcome(this.ledger.run(this.system.effect(other, 2)))).as("its values are others")
			.isInstanceOf(Outcome.Later.class);
		assertThat(this.system.calls).hasValue(1);
	}

	@Test
	void ignoresTheLateResultOfAWorkerThatLostItsLease() {
		this.system.next(new Fault(false, () -> {
			EffectRows other = new EffectRows(JDBC, "sync", SETTINGS.lease(), "sync-1");
			assertThat(other.beginAgain(this.thing, 1, 1)).isTrue();
			assertThat(other.finish(this.thing, 2, EffectRow.State.DONE, 1, "{\"name\":\"other\"}", null)).isTrue();
			return new CallResult.Succeeded<>(new Made("late"));
		}));
		assertThat(outcome(make(1))).isInstanceOf(Outcome.Later.class);
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("other"), true));
	}

	@Test
	void doesNotCallWhenTheTimeForItIsOver() {
		long[] clock = { 0 };
		EffectLedger slow = new EffectLedger(JDBC, "sync", SETTINGS, "sync-1",
				() -> clock[0] += TimeUnit.SECONDS.toNanos(51));
		assertThat(outcome(slow.run(this.system.effect(this.thing, 1)))).isInstanceOf(Outcome.Later.class);
		assertThat(this.system.calls).hasValue(0);
		assertThat(make(1)).isInstanceOf(EffectResult.Done.class);
	}

	@Test
	void callsAtOnceAgainWhatSurelyWasNotDone() {
		this.system.next(new Fault(false, () -> new CallResult.NotSent<>("refused", null)));
		this.system.next(new Fault(false, () -> new CallResult.TargetAway<>("429", Duration.ofSeconds(3))));
		this.system.next(new Fault(false, () -> new CallResult.TryAgain<>("locked", null)));
		this.system.next(new Fault(false, () -> new CallResult.Invalid<>("bad")));
		assertThat(outcome(make(1))).isEqualTo(new Outcome.Outage(Target.CHATWOOT, null, "refused"));
		assertThat(outcome(make(1))).isEqualTo(new Outcome.Outage(Target.CHATWOOT, Duration.ofSeconds(3), "429"));
		assertThat(outcome(make(1))).isEqualTo(new Outcome.Retry(null, "locked"));
		assertThat(outcome(make(1))).isEqualTo(new Outcome.Park(ParkReason.REFUSED, "bad"));
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
		assertThat(this.system.looks).hasValue(0);
	}

	@Test
	void keepsARefusalForItsDecisionAndAsksAgainForALaterOne() {
		this.system.next(new Fault(false, () -> new CallResult.Refused<>("day is full")));
		assertThat(make(1)).isEqualTo(new EffectResult.Rejected<>("day is full"));
		assertThat(make(1)).isEqualTo(new EffectResult.Rejected<>("day is full"));
		assertThat(this.system.calls).hasValue(1);
		assertThat(make(2)).isEqualTo(new EffectResult.Done<>(new Made("made for 2"), false));
	}

	@Test
	void setsTheLatestValueAndDropsOlderOnes() {
		assertThat(set(5)).isEqualTo(new EffectResult.Done<>(new Made("made for 5"), false));
		assertThat(set(3)).isInstanceOf(EffectResult.Older.class);
		assertThat(set(5)).isEqualTo(new EffectResult.Done<>(new Made("made for 5"), true));
		assertThat(set(7)).isEqualTo(new EffectResult.Done<>(new Made("made for 7"), false));
		assertThat(this.system.calls).hasValue(2);
	}

	@Test
	void treatsACrashingCallAsUnknown() {
		this.system.next(new Fault(true, () -> {
			throw new IllegalStateException("bug");
		}));
		assertThatIllegalStateException().isThrownBy(() -> make(1));
		passes(FIRST_LOOK);
		assertThat(make(1)).isEqualTo(new EffectResult.Done<>(new Made("made for 1"), false));
		assertThat(this.system.calls).hasValue(1);
	}

	private EffectResult<Made> make(long sequence) {
		return this.ledger.run(this.system.effect(this.thing, sequence));
	}

	private EffectResult<Made> set(long sequence) {
		return this.ledger.run(this.system.effect(this.value, sequence));
	}

	/** What a worker leaves that dies in its first call. */
	private static void abandon(EffectKey key) {
		new EffectRows(JDBC, "sync", SETTINGS.lease(), "sync-1").begin(key, 1);
	}

	private static void passes(Duration time) {
		LedgerDatabase.passes(JDBC, time);
	}

	private static Outcome outcome(EffectResult<Made> result) {
		return (result instanceof EffectResult.NotDone<Made>(Outcome outcome)) ? outcome : Outcome.done();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
