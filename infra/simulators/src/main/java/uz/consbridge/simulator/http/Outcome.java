package uz.consbridge.simulator.http;

/** What the caller gets. */
sealed interface Outcome {

	/** An answer. */
	record Answer(Reply reply) implements Outcome {

	}

	/** A closed connection. */
	record Silence() implements Outcome {

	}

}
