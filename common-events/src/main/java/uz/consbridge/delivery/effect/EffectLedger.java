package uz.consbridge.delivery.effect;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.effect.EffectKey.Nature;
import uz.consbridge.delivery.effect.EffectRow.State;

/**
 * Carries effects out so that each happens once, although deliveries repeat, workers die
 * and answers get lost.
 * <p>
 * Before a call the ledger durably says that it is intended, and leases the effect to the
 * caller; afterwards what it came to. A call whose outcome stays unknown, be it for a
 * lost answer or a lost worker, is looked up at the configured times, and repeated, once,
 * only when the last look found nothing; should that repeat stay unknown too, the looks
 * begin again. Only what a dead worker left under way, and what may be carried out twice,
 * is repeated after the first look that finds nothing. No transaction is open while the
 * outside system works. A worker that lost its lease changes nothing any more.
 */
public final class EffectLedger {

	private static final Logger log = LoggerFactory.getLogger(EffectLedger.class);

	private static final Duration COME_BACK = Duration.ofSeconds(1);

	private final EffectRows rows;

	private final EffectSettings settings;

	private final LongSupplier nanoTime;

	private final JsonMapper json = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * A ledger over the table {@code effect} of the given schema. The {@link JdbcClient}
	 * must not take part in a transaction of the caller.
	 * @param holder the instance, under the same name after a restart and at no time
	 * twice
	 */
	public EffectLedger(JdbcClient jdbc, String schema, EffectSettings settings, String holder) {
		this(jdbc, schema, settings, holder, System::nanoTime);
	}

	EffectLedger(JdbcClient jdbc, String schema, EffectSettings settings, String holder, LongSupplier nanoTime) {
		this.rows = new EffectRows(jdbc, schema, settings.lease(), holder);
		this.settings = settings;
		this.nanoTime = nanoTime;
	}

	/**
	 * Takes back what this instance held when it died. Nobody calls for those effects any
	 * more, but a request sent by then may still be at work in the outside system: they
	 * are looked up no earlier than the first look would follow such a request. To be
	 * called once, at start.
	 */
	public void takeBackLeases() {
		int shortened = this.rows.shortenLeases(this.settings.lookFollowing(Duration.ZERO));
		if (shortened > 0) {
			log.info("{} effects were under way when this instance ended; their outcomes will be looked up", shortened);
		}
	}

	/** Carries the effect out unless that was done before. */
	public <T> EffectResult<T> run(Effect<T> effect) {
		long started = this.nanoTime.getAsLong();
		EffectKey key = effect.key();
		if (this.rows.begin(key, effect.sequence())) {
			return call(effect, 1, started);
		}
		EffectRow row = this.rows.get(key);
		boolean set = key.nature() == Nature.SET;
		if (set && row.sequence() > effect.sequence()) {
			return new EffectResult.Older<>();
		}
		return switch (row.state()) {
			case FREE -> callAgain(effect, row, started);
			case INTENDED -> row.leased() ? busy(row.leaseLeft()) : resolve(effect, row, started);
			case DONE -> (set && row.sequence() < effect.sequence()) ? callAgain(effect, row, started)
					: new EffectResult.Done<>(value(effect, row), true);
			case REJECTED -> (row.sequence() < effect.sequence()) ? callAgain(effect, row, started)
					: new EffectResult.Rejected<>(String.valueOf(row.reason()));
		};
	}

	private <T> EffectResult<T> callAgain(Effect<T> effect, EffectRow row, long started) {
		return this.rows.beginAgain(effect.key(), effect.sequence(), row.version())
				? call(effect, row.version() + 1, started) : busy(COME_BACK);
	}

	private <T> EffectResult<T> call(Effect<T> effect, long version, long started) {
		Duration left = timeLeft(started);
		if (!left.isPositive()) {
			finish(effect, version, State.FREE, null, "no time was left to call");
			return busy(COME_BACK);
		}
		CallResult<T> result;
		try {
			result = effect.call(left);
		}
		catch (RuntimeException ex) {
			finish(effect, version, State.INTENDED, null, ex.toString());
			throw ex;
		}
		return switch (result) {
			case CallResult.Succeeded<T>(T value) -> done(effect, version, value);
			case CallResult.Refused<T>(String reason) -> {
				boolean kept = finish(effect, version, State.REJECTED, null, reason);
				yield kept ? new EffectResult.Rejected<>(reason) : lost(effect);
			}
			case CallResult.Unknown<T>(String reason, Duration sentAgo) ->
				unknown(effect, version, reason, (sentAgo != null) ? sentAgo : elapsed(started));
			case CallResult.Failed<T> failed -> {
				finish(effect, version, State.FREE, null, failed.reason());
				yield notDone(effect, failed);
			}
		};
	}

	private <T> EffectResult<T> unknown(Effect<T> effect, long version, String reason, Duration sentAgo) {
		log.info("The outcome of {} is unknown ({}); it will be looked up", effect.key(), reason);
		if (!this.rows.unknown(effect.key(), version, sentAgo, reason)) {
			return lost(effect);
		}
		Duration due = this.settings.lookFollowing(Duration.ZERO).minus(sentAgo);
		return new EffectResult.NotDone<>(
				new Outcome.Outage(effect.target(), due.isPositive() ? due : null, "unknown outcome: " + reason));
	}

	private <T> EffectResult<T> resolve(Effect<T> effect, EffectRow row, long started) {
		if (!this.settings.lookDue(row.sinceCall())) {
			return lookLater(row);
		}
		if (!this.rows.beginLook(effect.key(), row.version())) {
			return busy(COME_BACK);
		}
		long version = row.version() + 1;
		Look<T> look;
		try {
			look = effect.lookUp(timeLeft(started));
		}
		catch (RuntimeException ex) {
			stillUnknown(effect, row, version);
			throw ex;
		}
		return switch (look) {
			case Look.Found<T>(T value) -> done(effect, version, value);
			case Look.CannotTell<T>(CallResult.Failed<T> failure) -> {
				stillUnknown(effect, row, version);
				yield notDone(effect, failure);
			}
			case Look.Absent<T>() -> absent(effect, row, version);
		};
	}

	private <T> EffectResult<T> absent(Effect<T> effect, EffectRow row, long version) {
		EffectKey key = effect.key();
		if (!this.settings.lastLook(row.sinceCall()) && !repeatedEarly(effect, row)) {
			stillUnknown(effect, row, version);
			return lookLater(row);
		}
		log.info("No trace of {} was found; it is called again", key);
		long started = this.nanoTime.getAsLong();
		return this.rows.beginAgain(key, effect.sequence(), version) ? call(effect, version + 1, started)
				: busy(COME_BACK);
	}

	/**
	 * A worker that died had most probably its answer, or had not asked yet, unlike one
	 * whose answer did not come: that target is slow, and may still be at it.
	 */
	private static boolean repeatedEarly(Effect<?> effect, EffectRow row) {
		return effect.repeatable() && row.abandoned() && row.sequence() == effect.sequence();
	}

	/** Frees the row; why the outcome is unknown stays as it was. */
	private void stillUnknown(Effect<?> effect, EffectRow row, long version) {
		this.rows.finish(effect.key(), version, State.INTENDED, row.sequence(), null, row.reason());
	}

	private <T> EffectResult<T> done(Effect<T> effect, long version, T value) {
		String json = this.json.writeValueAsString(value);
		return finish(effect, version, State.DONE, json, null) ? new EffectResult.Done<>(value, false) : lost(effect);
	}

	private boolean finish(Effect<?> effect, long version, State state, @Nullable String value,
			@Nullable String reason) {
		return this.rows.finish(effect.key(), version, state, effect.sequence(), value, reason);
	}

	private static <T> EffectResult<T> lost(Effect<T> effect) {
		log.warn("The lease of {} was lost; who took it decides", effect.key());
		return busy(COME_BACK);
	}

	private <T> EffectResult<T> lookLater(EffectRow row) {
		Duration wait = this.settings.lookFollowing(row.sinceCall()).minus(row.sinceCall());
		return new EffectResult.NotDone<>(new Outcome.Later(wait.isPositive() ? wait : COME_BACK,
				"an unknown outcome is not to be looked up yet"));
	}

	private static <T> EffectResult<T> busy(Duration leaseLeft) {
		Duration after = (leaseLeft.compareTo(COME_BACK) < 0) ? leaseLeft : COME_BACK;
		return new EffectResult.NotDone<>(new Outcome.Later(after, "another worker holds the effect"));
	}

	private static <T> EffectResult<T> notDone(Effect<T> effect, CallResult.Failed<T> failure) {
		return new EffectResult.NotDone<>(Failures.outcome(failure, effect.target()));
	}

	private <T> T value(Effect<T> effect, EffectRow row) {
		if (row.value() == null) {
			throw new IllegalStateException("Done, but without a value: " + effect.key());
		}
		return this.json.readValue(row.value(), effect.valueType());
	}

	private Duration timeLeft(long started) {
		return this.settings.callWithin().minus(elapsed(started));
	}

	private Duration elapsed(long started) {
		return Duration.ofNanos(this.nanoTime.getAsLong() - started);
	}

}
