package uz.consbridge.gateway.consultation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.gateway.consultation.NewConsultation;

/** Body of a creation. */
@JsonNaming(SnakeCaseStrategy.class)
record CreateRequest(@Nullable @Valid ClientRequest client, @NotNull @Valid Asked consultation,
		@Nullable @Known(Known.Words.CHANNEL) String source) {

	/** What is asked. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Asked(@Nullable @Size(max = Text.SHORT) String clientId, @Nullable @Known(Known.Words.LANGUAGE) String lang,
			@Nullable @Size(max = Text.LONG) String comment, @Nullable @Size(max = Text.SHORT) String topic,
			@Nullable @Pattern(regexp = Text.GUID, message = "must be a GUID") String onlineQuestionCat,
			@Nullable @Pattern(regexp = Text.GUID, message = "must be a GUID") String onlineQuestion,
			@Nullable @Known(Known.Words.CONSULTATION_TYPE) String consultationType,
			@JsonProperty("selected_software") @JsonAlias("software") @JsonFormat(
					with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable @Size(
							max = 10) List<@NotNull @Size(max = Text.SHORT) String> selectedSoftware,
			@Nullable @Min(1) @Max(3) Integer importance, @Nullable @Min(1) @Max(3) Integer priority,
			@Nullable @Time String scheduledAt,
			@JsonAlias("manager") @Nullable @Size(max = Text.SHORT) String managerKey,
			@Nullable @Size(max = 50) List<@NotNull @Size(max = Text.SHORT) String> tags,
			@Nullable @Size(max = 100) Map<String, Object> customAttributes) {

		/** They are two names of one thing. */
		boolean contradictsItself() {
			return this.importance != null && this.priority != null && !this.importance.equals(this.priority);
		}

	}

	NewConsultation toCommand() {
		Asked asked = this.consultation;
		return new NewConsultation((this.client != null) ? this.client.toData() : null, Text.given(asked.clientId()),
				channel(), type(asked.consultationType()), language(asked.lang()), Text.given(asked.comment()),
				Text.given(asked.topic()), (asked.priority() != null) ? asked.priority() : asked.importance(),
				Text.key(asked.onlineQuestionCat()), Text.key(asked.onlineQuestion()),
				(asked.scheduledAt() != null) ? LenientTime.parse(asked.scheduledAt()).orElse(null) : null,
				Text.given(asked.managerKey()), Objects.requireNonNullElse(asked.selectedSoftware(), List.of()),
				Objects.requireNonNullElse(Text.distinct(asked.tags()), List.of()),
				Objects.requireNonNullElse(asked.customAttributes(), Map.of()));
	}

	/** Whose creations count together. */
	@Nullable String subject() {
		ClientRequest who = this.client;
		if (who == null) {
			return Text.given(this.consultation.clientId());
		}
		for (String mark : new @Nullable String[] { who.clientId(), who.clientIdHash(), who.phoneNumber(),
				who.subscriberId(), who.codeAbonent(), who.orgInn(), who.email() }) {
			if (Text.given(mark) != null) {
				return mark;
			}
		}
		return null;
	}

	private Channel channel() {
		String given = Text.given(this.source);
		return (given != null) ? Channel.valueOf(given.toUpperCase(Locale.ROOT)) : Channel.SITE;
	}

	private static @Nullable ConsultationType type(@Nullable String words) {
		String given = Text.given(words);
		return (given != null) ? ConsultationType.find(given).orElse(null) : null;
	}

	private static @Nullable String language(@Nullable String lang) {
		String given = Text.given(lang);
		return (given != null) ? given.toLowerCase(Locale.ROOT) : null;
	}

}
