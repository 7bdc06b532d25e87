package uz.consbridge.etl.pull;

/** How a pull ended. What it had read before is kept either way. */
public sealed interface PullResult {

	/** Everything was read. */
	record Complete() implements PullResult {

	}

	/**
	 * It could not go on; the next run begins where it stopped.
	 *
	 * @param where what was in the way
	 * @param why one line, free of personal data
	 */
	record Stopped(Where where, String why) implements PullResult {

		public static final Stopped SHUTDOWN = new Stopped(Where.SHUTDOWN, "shutting down");

	}

	/** What was in the way. */
	enum Where {

		/** 1C did not answer, or not as asked. */
		ONEC,

		/** 1C answered something that cannot be worked with. */
		DATA,

		/** Kafka did not acknowledge. */
		KAFKA,

		/** This instance is being shut down. */
		SHUTDOWN

	}

}
