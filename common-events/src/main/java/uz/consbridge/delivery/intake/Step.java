package uz.consbridge.delivery.intake;

import java.time.Duration;

/** What one step of a job came to. */
public sealed interface Step {

	Step FINISHED = new Finished();

	/** As soon as there is a place, after others that wait. */
	Step AGAIN = new Again(Duration.ZERO);

	/** The record is dealt with; its offset may be committed. */
	record Finished() implements Step {

	}

	/** The lane waits without a worker, then the job makes another step. */
	record Again(Duration after) implements Step {

	}

	/** From now on the record is dealt with by another job, at once. */
	record Become(Job job) implements Step {

	}

}
