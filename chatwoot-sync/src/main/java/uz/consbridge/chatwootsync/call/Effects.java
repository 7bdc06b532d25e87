package uz.consbridge.chatwootsync.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.effect.EffectKey;
import uz.consbridge.delivery.effect.EffectLedger;
import uz.consbridge.delivery.effect.EffectResult;
import uz.consbridge.delivery.effect.Failures;
import uz.consbridge.events.Target;

/** Carries effects out in Chatwoot and reads from it. */
public final class Effects {

	private static final Logger log = LoggerFactory.getLogger(Effects.class);

	private final EffectLedger ledger;

	private final Duration readWithin;

	private final Clock clock;

	private final Duration fresh;

	/**
	 * @param readWithin how long reads outside of effects may take
	 * @param fresh age up to which a decision cannot have been carried out by a service
	 * whose ledger was lost since
	 */
	public Effects(EffectLedger ledger, Duration readWithin, Clock clock, Duration fresh) {
		this.ledger = ledger;
		this.readWithin = readWithin;
		this.clock = clock;
		this.fresh = fresh;
	}

	/** Whether what is decided then can be known to nobody but this ledger. */
	public boolean fresh(Instant decidedAt) {
		return Duration.between(decidedAt, this.clock.instant()).abs().compareTo(this.fresh) <= 0;
	}

	/** How long what was read for a decision is good for. */
	public Duration goodFor() {
		return this.fresh;
	}

	/** Makes a thing unless it was made before. */
	public <T> Step<T> make(String kind, Object id, long sequence, Class<T> valueType,
			Function<Deadline, Answer<Sight<T>>> look) {
		return make(
				new ChatwootEffect<>(EffectKey.made(kind, id), sequence, valueType, look, look, Effects::noRefusal));
	}

	/**
	 * Makes a thing that surely does not exist unless the ledger knows of it: only a call
	 * of unknown outcome is followed by a look.
	 */
	public <T> Step<T> makeNew(String kind, Object id, long sequence, Class<T> valueType,
			Function<Deadline, Answer<T>> write, Function<Deadline, Answer<Sight<T>>> look) {
		return make(new ChatwootEffect<>(EffectKey.made(kind, id), sequence, valueType,
				(deadline) -> new Answer.Ok<>(new Sight.Missing<>(write)), look, Effects::noRefusal));
	}

	/**
	 * Makes a thing that Chatwoot may refuse for a reason that is no fault.
	 * @param refusal the reason, if a failure is such a refusal
	 * @return what was made; nothing if that was refused, which a later decision may ask
	 * again
	 */
	public <T> Step<Optional<T>> makeIfAccepted(String kind, Object id, long sequence, Class<T> valueType,
			Function<Deadline, Answer<Sight<T>>> look, Function<Failure, Optional<String>> refusal) {
		ChatwootEffect<T> effect = new ChatwootEffect<>(EffectKey.made(kind, id), sequence, valueType, look, look,
				refusal);
		EffectResult<T> result = this.ledger.run(effect);
		if (result instanceof EffectResult.Rejected<T>(String reason)) {
			log.warn("Chatwoot makes no {}: {}", effect.key(), reason);
			return Step.of(Optional.empty());
		}
		return made(effect, result).map(Optional::of);
	}

	private <T> Step<T> make(ChatwootEffect<T> effect) {
		return made(effect, this.ledger.run(effect));
	}

	private static <T> Step<T> made(ChatwootEffect<T> effect, EffectResult<T> result) {
		return switch (result) {
			case EffectResult.Done<T>(T value, boolean _) -> Step.of(value);
			case EffectResult.NotDone<T>(Outcome outcome) -> new Step.Halted<>(outcome);
			case EffectResult.Rejected<T>(String reason) -> refused(reason);
			case EffectResult.Older<T> _ -> throw new IllegalStateException("A made thing cannot be older: " + effect);
		};
	}

	/**
	 * Sets a value unless it holds already or a later decision has set it.
	 * @return whether this decision holds now
	 */
	public Step<Boolean> set(String kind, Object id, long sequence, Function<Deadline, Answer<Sight<Boolean>>> look) {
		ChatwootEffect<Boolean> effect = new ChatwootEffect<>(EffectKey.set(kind, id), sequence, Boolean.class, look,
				look, Effects::noRefusal);
		return switch (this.ledger.run(effect)) {
			case EffectResult.Done<Boolean> _ -> Step.of(true);
			case EffectResult.Older<Boolean> _ -> Step.of(false);
			case EffectResult.NotDone<Boolean>(Outcome outcome) -> new Step.Halted<>(outcome);
			case EffectResult.Rejected<Boolean>(String reason) -> refused(reason);
		};
	}

	/** Reads, outside of an effect. */
	public <T> Step<T> read(Function<Deadline, Answer<T>> read) {
		return switch (read.apply(Deadline.in(this.readWithin))) {
			case Answer.Ok<T>(T value) -> Step.of(value);
			case Answer.Failed<T>(Failure why) ->
				new Step.Halted<>(Failures.outcome(CallFailures.ofRead(why), Target.CHATWOOT));
		};
	}

	private static <T> Step<T> refused(String reason) {
		return new Step.Halted<>(new Outcome.Park(ParkReason.REFUSED, reason));
	}

	private static Optional<String> noRefusal(Failure failure) {
		return Optional.empty();
	}

}
