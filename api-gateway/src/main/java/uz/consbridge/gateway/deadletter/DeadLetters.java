package uz.consbridge.gateway.deadletter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The index of dead letters. */
public interface DeadLetters {

	/** The letters that match; their headers and payloads are left out. */
	DeadLetterPage find(DeadLetterQuery query);

	/** The letter with everything it holds. */
	Optional<DeadLetter> find(UUID id);

	/** The parked letter of the key that must be dealt with first. */
	Optional<UUID> head(String group, String topic, String key);

	/** Topics of the group in which the key has parked letters. */
	List<String> topicsOf(String group, String key);

	/** What is parked, by cause, the most frequent first. */
	List<Cause> causes();

	/**
	 * Records that the letter was parked, or parked again after a replay.
	 * @param applied position in the dead-letter topic; an older one than before is
	 * ignored
	 */
	void parked(DeadLetter letter, long applied);

	/** Records how the letter ended. */
	void resolved(UUID id, String resolution, String detail, long applied);

}
