package uz.consbridge.gateway.consultation.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Status;

/** The text is one of the words the API knows. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Known.Check.class)
@interface Known {

	/** Which words. */
	Words value();

	String message() default "is none of the known values";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** The kinds of words. */
	enum Words {

		/** Channels that may ask through the API. */
		CHANNEL,

		/** Channels of any consultation. */
		ANY_CHANNEL,

		LANGUAGE,

		CONSULTATION_TYPE,

		STATUS,

		/** Several, separated by commas. */
		STATUSES;

		private boolean know(String word) {
			return switch (this) {
				case CHANNEL -> Set.of("SITE", "TELEGRAM", "CALL_CENTER").contains(word.toUpperCase(Locale.ROOT));
				case ANY_CHANNEL -> Arrays.stream(Channel.values())
					.anyMatch((channel) -> channel.name().equals(word.toUpperCase(Locale.ROOT)));
				case LANGUAGE -> Set.of("ru", "uz").contains(word.toLowerCase(Locale.ROOT));
				case CONSULTATION_TYPE -> ConsultationType.find(word).isPresent();
				case STATUS -> Arrays.stream(Status.values())
					.anyMatch((status) -> status.word().equals(word.toLowerCase(Locale.ROOT)));
				case STATUSES -> Arrays.stream(word.split(",")).map(String::strip).allMatch(STATUS::know);
			};
		}

	}

	/** Checks it. */
	class Check implements ConstraintValidator<Known, @Nullable String> {

		private Words words = Words.CHANNEL;

		@Override
		public void initialize(Known annotation) {
			this.words = annotation.value();
		}

		@Override
		public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
			return value == null || value.isBlank() || this.words.know(value.strip());
		}

	}

}
