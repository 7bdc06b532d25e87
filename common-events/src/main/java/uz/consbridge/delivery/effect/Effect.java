package uz.consbridge.delivery.effect;

import java.time.Duration;

import uz.consbridge.events.Target;

/**
 * One change in an outside system, with marks by which it can be recognised again.
 *
 * @param <T> what the change leaves to know, for example an id; kept as JSON
 */
public interface Effect<T> {

	EffectKey key();

	/** Sequence of the decision that asks for it. */
	long sequence();

	Target target();

	/** Type of the value, for reading it back from the ledger. */
	Class<T> valueType();

	/**
	 * Whether carrying it out twice, even at once, leaves what carrying it out once does:
	 * a value that is set, a record the target itself keeps unique. Things that a second
	 * call would make a second time are not.
	 */
	default boolean repeatable() {
		return false;
	}

	/**
	 * Carries it out. Must end, successful or not, within the given time. A write that
	 * would change nothing is to be left out.
	 */
	CallResult<T> call(Duration atMost);

	/**
	 * Looks for what an earlier call of unknown outcome may have left; changes nothing.
	 */
	Look<T> lookUp(Duration atMost);

}
