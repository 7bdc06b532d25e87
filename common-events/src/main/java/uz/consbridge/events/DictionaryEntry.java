package uz.consbridge.events;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a dictionary. Members that its dictionary does not have are none.
 *
 * @param language {@code ru} or {@code uz}; none for any other
 * @param program name of the software's enumeration value in 1C
 * @param ownerKey the kind of software a section belongs to, the category a question
 * belongs to
 * @param deletionMark marked deleted in 1C: no longer to be offered
 */
public record DictionaryEntry(Dictionary dictionary, String refKey, boolean deletionMark, @Nullable String code,
		@Nullable String description, @Nullable String details, @Nullable String language, @Nullable String program,
		@Nullable String ownerKey, @Nullable String poTypeKey, @Nullable String poSectionKey,
		@Nullable String authorKey, @Nullable String usefulInfo, @Nullable String question, @Nullable String answer) {

}
