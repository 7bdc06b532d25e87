package uz.consbridge.gateway.consultation.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/** The text is a time that {@link LenientTime} understands. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Time.Check.class)
@interface Time {

	String message() default "must be a date and time, for example 2026-11-22T10:00:00+05:00";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Checks it. */
	class Check implements ConstraintValidator<Time, @Nullable String> {

		@Override
		public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
			return value == null || value.isBlank() || LenientTime.parse(value).isPresent();
		}

	}

}
