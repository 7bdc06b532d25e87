package uz.consbridge.gateway.dictionary.web;

import java.util.List;

import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operations;

/** Describes the dictionaries. */
public final class DictionaryOperations implements Described {

	@Override
	public void describe(Operations operations) {
		operations.about("Dictionaries");
		of(operations, "po-types", "listSoftwareTypes", "List types of software", DictionaryViews.PoType.class);
		of(operations, "po-sections", "listSoftwareSections", "List sections of software",
				DictionaryViews.PoSection.class);
		of(operations, "online-question/categories", "listCategories", "List categories of questions",
				DictionaryViews.Category.class);
		of(operations, "online-questions", "listQuestions", "List questions", DictionaryViews.Question.class);
		of(operations, "knowledge-base", "listKnowledge", "List the knowledge base", DictionaryViews.Knowledge.class);
		of(operations, "interference", "listInterferences", "List what keeps consultations from taking place",
				DictionaryViews.Interference.class);
	}

	private static void of(Operations operations, String name, String operation, String does, Class<?> entry) {
		operations.get("/api/dicts/" + name, operation)
			.does(does + ", by description")
			.takesHeader("If-None-Match", "ETag of what is known; 304 if it still holds.",
					"\"0198c6f0-7d3a-7000-8000-0000000000e1\"")
			.answersMany("All entries that match", List.class, entry, "Cache-Control", "ETag")
			.answersNothing(304, "What is known still holds", "Cache-Control", "ETag");
	}

}
