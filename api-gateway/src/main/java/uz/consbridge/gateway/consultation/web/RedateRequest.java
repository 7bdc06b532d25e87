package uz.consbridge.gateway.consultation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.consultation.AddRedate;

/** Body of a redate. */
@JsonNaming(SnakeCaseStrategy.class)
record RedateRequest(@NotBlank @Time String newDate, @Nullable @Size(max = Text.LONG) String comment,
		@Nullable @Size(max = Text.SHORT) String managerKey) {

	AddRedate.NewRedate toCommand() {
		return new AddRedate.NewRedate(LenientTime.parse(this.newDate).orElseThrow(), Text.given(this.comment),
				Text.given(this.managerKey));
	}

}
