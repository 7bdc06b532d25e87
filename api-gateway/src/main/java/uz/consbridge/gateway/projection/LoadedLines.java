package uz.consbridge.gateway.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.DocumentState.Line;
import uz.consbridge.gateway.bulk.BulkCopy;

/** The tabular parts of documents of a first load. */
@Component
class LoadedLines {

	private static final List<String> COLUMNS = List.of("cons_id", "line_number", "po_type_key", "po_section_key",
			"con_blocks_key", "manager_help_key", "is_repeat", "question", "answer");

	private final BulkCopy copy;

	LoadedLines(BulkCopy copy) {
		this.copy = copy;
	}

	/** Stores the lines of new consultations. */
	void insert(Map<UUID, DocumentState> documents) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		documents.forEach((consId, document) -> {
			Map<Integer, Line> lines = new LinkedHashMap<>();
			document.lines().forEach((line) -> lines.putIfAbsent(line.number(), line));
			lines.values().forEach((line) -> rows.add(row(consId, line)));
		});
		this.copy.into("cons.q_and_a", COLUMNS, rows);
	}

	private static List<@Nullable Object> row(UUID consId, Line line) {
		return Arrays.asList(consId, line.number(), line.poTypeKey(), line.poSectionKey(), line.interferenceKey(),
				line.managerHelpKey(), line.repeated(), line.question(), line.answer());
	}

}
