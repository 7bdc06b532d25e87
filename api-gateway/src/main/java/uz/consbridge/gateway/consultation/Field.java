package uz.consbridge.gateway.consultation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The members of a consultation that change without an event of their own, named as in
 * the API and the database.
 */
public enum Field {

	TOPIC("topic"), COMMENT("comment"), START_DATE("start_date"), IMPORTANCE("importance"), PRIORITY("priority"),
	TAGS("tags"), CUSTOM_ATTRIBUTES("custom_attributes"), CATEGORY("online_question_cat"), QUESTION("online_question");

	private final String word;

	Field(String word) {
		this.word = word;
	}

	/** The name in the API and the column. */
	public String word() {
		return this.word;
	}

	/**
	 * Whether the history needs no entry of it beside those of others: the importance
	 * follows the priority.
	 */
	boolean toldBy(Set<String> others) {
		return this == IMPORTANCE && others.contains(PRIORITY.word);
	}

	/** The present value. */
	@Nullable Object of(Consultation consultation) {
		return switch (this) {
			case TOPIC -> consultation.topic();
			case COMMENT -> consultation.comment();
			case START_DATE -> consultation.scheduledAt();
			case IMPORTANCE -> consultation.importance();
			case PRIORITY -> consultation.priority();
			case TAGS -> consultation.tags();
			case CUSTOM_ATTRIBUTES -> consultation.customAttributes();
			case CATEGORY -> consultation.categoryKey();
			case QUESTION -> consultation.questionKey();
		};
	}

}
