package uz.consbridge.delivery.effect;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as seen at one moment of the database's clock, which is the only
 * one all workers share.
 *
 * @param version fencing token
 * @param leaseLeft how long another holds it; zero when nobody does
 * @param sinceCall time since the last call began
 * @param reason why it is not done; of an intended effect, what its caller said of the
 * outcome it did not learn
 */
record EffectRow(State state, long sequence, long version, Duration leaseLeft, Duration sinceCall,
		@Nullable String value, @Nullable String reason) {

	boolean leased() {
		return this.leaseLeft.isPositive();
	}

	/** Whether its caller died without a word of what came of the call. */
	boolean abandoned() {
		return this.state == State.INTENDED && !leased() && this.reason == null;
	}

	enum State {

		/** Not carried out. */
		FREE,

		/** Called, the outcome is not known yet. */
		INTENDED,

		DONE,

		REJECTED

	}

}
