package uz.consbridge.gateway.manager;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationType;

/**
 * What a manager is wanted for.
 *
 * @param language {@code ru} or {@code uz}
 * @param categoryKey question category, if one was chosen
 * @param categoryLanguage the category's own language, if known
 * @param at wall clock of the base; none when neither hours nor closed queues matter
 */
public record Wanted(@Nullable ConsultationType type, String language, @Nullable String categoryKey,
		@Nullable String categoryLanguage, @Nullable LocalDateTime at) {

}
