package uz.consbridge.gateway.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * All answers of a consultation.
 *
 * @param average of the answers, two decimals; none without answers
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RatingsView(@Nullable BigDecimal average, int count, List<Answer> answers) {

	public static final RatingsView NONE = new RatingsView(null, 0, List.of());

	/** The given answers with their average. */
	public static RatingsView of(List<Answer> answers) {
		if (answers.isEmpty()) {
			return NONE;
		}
		long sum = answers.stream().mapToLong(Answer::rating).sum();
		BigDecimal average = BigDecimal.valueOf(sum)
			.divide(BigDecimal.valueOf(answers.size()), 2, RoundingMode.HALF_UP);
		return new RatingsView(average, answers.size(), List.copyOf(answers));
	}

	/**
	 * @param rating 1 to 5
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Answer(int questionNumber, int rating, @Nullable String question, @Nullable String comment,
			@Nullable String managerKey, @Nullable Instant ratingDate) {

	}

}
