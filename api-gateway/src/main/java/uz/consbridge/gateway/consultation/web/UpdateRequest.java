package uz.consbridge.gateway.consultation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.UpdateConsultation;

/** Body of an update; what is absent or null stays as it is. */
@JsonNaming(SnakeCaseStrategy.class)
record UpdateRequest(@Nullable @Known(Known.Words.STATUS) String status, @Nullable @Time String startDate,
		@Nullable @Time String endDate, @Nullable @Size(max = Text.LONG) String comment,
		@Nullable @Size(max = Text.SHORT) String topic, @Nullable @Min(1) @Max(3) Integer importance,
		@Nullable @Min(1) @Max(3) Integer priority,
		@JsonAlias("manager") @Nullable @Size(max = Text.SHORT) String managerKey,
		@Nullable @Size(max = 50) List<@NotNull @Size(max = Text.SHORT) String> tags,
		@Nullable @Size(max = 100) Map<String, @Nullable Object> customAttributes) {

	/** They are two names of one thing. */
	boolean contradictsItself() {
		return this.importance != null && this.priority != null && !this.importance.equals(this.priority);
	}

	UpdateConsultation.Change toCommand() {
		String word = Text.given(this.status);
		return new UpdateConsultation.Change((word != null) ? Status.of(word.toLowerCase(Locale.ROOT)) : null,
				Text.given(this.managerKey), (this.priority != null) ? this.priority : this.importance,
				Text.distinct(this.tags), attributes(), Text.given(this.topic), Text.given(this.comment),
				LenientTime.given(this.startDate), LenientTime.given(this.endDate));
	}

	private @Nullable Map<String, Object> attributes() {
		if (this.customAttributes == null) {
			return null;
		}
		Map<String, Object> given = new LinkedHashMap<>();
		this.customAttributes.forEach((key, value) -> {
			if (value != null) {
				given.put(key, value);
			}
		});
		return given;
	}

}
