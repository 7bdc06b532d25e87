package uz.consbridge.gateway.dictionary.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.events.DictionaryEntry;

/** The entries of the dictionaries as the API shows them. */
final class DictionaryViews {

	private DictionaryViews() {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record PoType(String refKey, @Nullable String description) {

		static PoType of(DictionaryEntry entry) {
			return new PoType(entry.refKey(), entry.description());
		}

	}

	@JsonNaming(SnakeCaseStrategy.class)
	record PoSection(String refKey, @Nullable String ownerKey, @Nullable String description, @Nullable String details) {

		static PoSection of(DictionaryEntry entry) {
			return new PoSection(entry.refKey(), entry.ownerKey(), entry.description(), entry.details());
		}

	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Category(String refKey, @Nullable String code, @Nullable String description, @Nullable String language,
			@Nullable String program) {

		static Category of(DictionaryEntry entry) {
			return new Category(entry.refKey(), entry.code(), entry.description(), entry.language(), entry.program());
		}

	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Question(String refKey, @Nullable String code, @Nullable String description, @Nullable String language,
			@Nullable String categoryKey, @Nullable String usefulInfo, @Nullable String question) {

		static Question of(DictionaryEntry entry) {
			return new Question(entry.refKey(), entry.code(), entry.description(), entry.language(), entry.ownerKey(),
					entry.usefulInfo(), entry.question());
		}

	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Knowledge(String refKey, @Nullable String description, @Nullable String poTypeKey,
			@Nullable String poSectionKey, @Nullable String authorKey, @Nullable String question,
			@Nullable String answer) {

		static Knowledge of(DictionaryEntry entry) {
			return new Knowledge(entry.refKey(), entry.description(), entry.poTypeKey(), entry.poSectionKey(),
					entry.authorKey(), entry.question(), entry.answer());
		}

	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Interference(String refKey, @Nullable String code, @Nullable String description) {

		static Interference of(DictionaryEntry entry) {
			return new Interference(entry.refKey(), entry.code(), entry.description());
		}

	}

}
