package uz.consbridge.delivery.effect;

import uz.consbridge.delivery.Outcome;

/** What became of an effect. */
public sealed interface EffectResult<T> {

	/**
	 * Carried out.
	 *
	 * @param repeated whether an earlier delivery had done it already
	 */
	record Done<T>(T value, boolean repeated) implements EffectResult<T> {

	}

	/** Refused for a business reason, now or when this decision was first delivered. */
	record Rejected<T>(String reason) implements EffectResult<T> {

	}

	/** A later decision has set this value already: there is nothing to do. */
	record Older<T>() implements EffectResult<T> {

	}

	/** Not carried out, as far as is known; the kit is to be told the given outcome. */
	record NotDone<T>(Outcome outcome) implements EffectResult<T> {

	}

}
