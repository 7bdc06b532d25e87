package uz.consbridge.gateway.consultation.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.consultation.AddRatings;

/** Body of a rating. */
@JsonNaming(SnakeCaseStrategy.class)
record RatingsRequest(@NotEmpty @Size(max = 50) List<@NotNull @Valid Answer> answers) {

	/** The answer to one question. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Answer(@NotNull @Min(1) @Max(1000) Integer questionNumber, @NotNull @Min(1) @Max(5) Integer rating,
			@Nullable @Size(max = 1000) String question, @Nullable @Size(max = Text.LONG) String comment,
			@Nullable @Size(max = Text.SHORT) String managerKey) {

		AddRatings.Answer toCommand() {
			return new AddRatings.Answer(this.questionNumber, this.rating, Text.given(this.question),
					Text.given(this.comment), Text.given(this.managerKey));
		}

	}

	List<AddRatings.Answer> toCommand() {
		return this.answers.stream().map(Answer::toCommand).toList();
	}

}
