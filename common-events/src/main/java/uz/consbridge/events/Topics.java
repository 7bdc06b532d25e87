package uz.consbridge.events;

import java.util.List;

/** Names of the topics. Every topic has {@link #PARTITIONS} partitions. */
public final class Topics {

	public static final int PARTITIONS = 12;

	public static final String CONSULTATIONS = "consultations.events";

	public static final String CHATWOOT = "chatwoot.events";

	public static final String CHATWOOT_TYPING = "chatwoot.typing";

	public static final String ONEC = "onec.events";

	public static final String ONEC_LOAD = "onec.load";

	public static final String OUTCOMES = "effects.outcomes";

	/** Consumer group of the owner's projector. */
	public static final String PROJECTOR = "projector";

	/** Consumer group that carries decisions out in Chatwoot. */
	public static final String CHATWOOT_SYNC = "chatwoot-sync";

	/** Consumer group that carries decisions out in 1C. */
	public static final String ONEC_SYNC = "onec-sync";

	/** The consumer groups that can park records. */
	public static final List<String> GROUPS = List.of(PROJECTOR, CHATWOOT_SYNC, ONEC_SYNC);

	private Topics() {
	}

	/** The topics a consumer group reads and can park records of. */
	public static List<String> of(String group) {
		return switch (group) {
			case PROJECTOR -> List.of(CHATWOOT, ONEC, ONEC_LOAD, OUTCOMES);
			case CHATWOOT_SYNC, ONEC_SYNC -> List.of(CONSULTATIONS);
			default -> throw new IllegalArgumentException("Unknown consumer group " + group);
		};
	}

	/** Where the desk sends replay and discard instructions for one consumer group. */
	public static String replay(String topic, String group) {
		return topic + "." + group + ".replay";
	}

	/** Where a consumer group parks the records it cannot handle. */
	public static String deadLetters(String topic, String group) {
		return topic + "." + group + ".dlt";
	}

}
