package uz.consbridge.onecsync.document;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.OperationToken;
import uz.consbridge.onecsync.text.OneLine;

/**
 * {@code Комментарий} of a document: where it comes from, the token by which it is
 * recognised again, what it is about; one line.
 */
final class Remark {

	private Remark() {
	}

	static String of(ConsultationFacts facts, String originMark) {
		List<String> parts = new ArrayList<>();
		parts.add(OneLine.of(originMark));
		parts.add(OperationToken.of(facts.consId()));
		add(parts, "Категория вопроса: ", facts.categoryName());
		add(parts, "Вопрос: ", facts.questionName());
		add(parts, "", facts.comment());
		return String.join(" | ", parts);
	}

	private static void add(List<String> parts, String label, @Nullable String text) {
		String line = OneLine.of(text);
		if (!line.isEmpty()) {
			parts.add(label + line);
		}
	}

}
