package uz.consbridge.onecsync.change;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Ids;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.onec.Constants;
import uz.consbridge.odata.onec.Documents;
import uz.consbridge.onecsync.text.OneLine;
import uz.consbridge.onecsync.text.Words;

/**
 * The members of a document that follow the consultation's own.
 *
 * @param changed names of the members to write, as in the API
 */
record Details(ConsultationFacts facts, Set<String> changed, BaseClock clock) implements Wish {

	/** The members of a consultation that a document has, too. */
	static final Set<String> MEMBERS = Set.of("topic", "comment", "importance", "start_date", "online_question_cat",
			"online_question");

	@Override
	public ObjectNode missing(DocumentState now) {
		ObjectNode missing = JsonNodeFactory.instance.objectNode();
		for (String member : this.changed) {
			switch (member) {
				case "topic" -> text(missing, Documents.TOPIC, OneLine.of(this.facts.topic()), now.topic());
				case "comment" ->
					text(missing, Documents.DESCRIPTION, OneLine.of(this.facts.comment()), now.description());
				case "importance" ->
					text(missing, Documents.IMPORTANCE, Words.importance(this.facts.importance()), now.importance());
				case "start_date" -> schedule(missing, now);
				case "online_question_cat" ->
					key(missing, Documents.CATEGORY, this.facts.categoryKey(), now.categoryKey());
				case "online_question" -> key(missing, Documents.QUESTION, this.facts.questionKey(), now.questionKey());
				default -> throw new IllegalStateException("Not a member of documents: " + member);
			}
		}
		return missing;
	}

	private void schedule(ObjectNode missing, DocumentState now) {
		Instant planned = this.facts.scheduledAt();
		if (planned != null) {
			missing.setAll(Wish.scheduled(planned, this.clock).missing(now));
		}
	}

	private static void key(ObjectNode missing, String name, @Nullable String wished, @Nullable String present) {
		String key = Ids.guid(wished).orElse(Constants.EMPTY).toString();
		text(missing, name, key, Objects.requireNonNullElse(present, Constants.EMPTY.toString()));
	}

	private static void text(ObjectNode missing, String name, String wished, @Nullable String present) {
		if (!wished.equals(Objects.requireNonNullElse(present, ""))) {
			missing.put(name, wished);
		}
	}

}
