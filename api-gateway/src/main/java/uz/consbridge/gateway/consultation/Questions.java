package uz.consbridge.gateway.consultation;

import java.util.Optional;

/** What the dictionaries of 1C say about the question a client chose. */
public interface Questions {

	/** Name of a category. */
	Optional<String> category(String key);

	/** Name of a question. */
	Optional<String> question(String key);

	/** Language of a question, {@code ru} or {@code uz}. */
	Optional<String> language(String questionKey);

}
