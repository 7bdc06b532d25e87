package uz.consbridge.gateway.consultation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Takes the client's answers to rating questions. */
public interface AddRatings {

	/**
	 * Stores the answers, one for each question and manager; a repeated answer replaces
	 * the earlier one.
	 * @param actor who asks, for the history
	 */
	Result add(UUID consId, List<Answer> answers, String actor);

	/**
	 * @param rating 1 to 5
	 * @param managerKey 1C GUID; none means the consultation's manager
	 */
	record Answer(int questionNumber, int rating, @Nullable String question, @Nullable String comment,
			@Nullable String managerKey) {

	}

	/** What became of the request. */
	sealed interface Result {

		record Added(RatingsView ratings) implements Result {

		}

		record Rejected(Rejection rejection) implements Result {

		}

	}

}
