package uz.consbridge.delivery.effect;

/**
 * What an effect makes or sets; two decisions with one key concern one thing.
 *
 * @param kind for example {@code conversation}, {@code document}, {@code status}
 * @param id identifies the thing among its kind, for example the cons_id
 * @param nature whether the thing is made once or set again and again
 */
public record EffectKey(String kind, String id, Nature nature) {

	/** A thing that is made once: whoever asks later is told what was made. */
	public static EffectKey made(String kind, Object id) {
		return new EffectKey(kind, id.toString(), Nature.MADE);
	}

	/** A value that is set: the latest decision wins, an older one is dropped. */
	public static EffectKey set(String kind, Object id) {
		return new EffectKey(kind, id.toString(), Nature.SET);
	}

	@Override
	public String toString() {
		return this.kind + " " + this.id;
	}

	/** How later decisions about the same thing are treated. */
	public enum Nature {

		MADE, SET

	}

}
