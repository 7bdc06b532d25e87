package uz.consbridge.events;

import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A user of 1C with everything that says which consultations it may take.
 *
 * @param userId code of the user in 1C, or its name
 * @param displayName the name to show to clients
 * @param invalid may not work in 1C any more, or is no person
 * @param limit consultations it should have at once
 * @param startHour wall clock of the base, as {@code endHour}
 * @param skills keys of the question categories it knows, ascending
 */
public record ManagerState(String refKey, @Nullable String userId, @Nullable String description,
		@Nullable String displayName, boolean deletionMark, boolean invalid, boolean russian, boolean uzbek,
		@Nullable String department, @Nullable Integer limit, @Nullable LocalTime startHour,
		@Nullable LocalTime endHour, List<String> skills) {

}
