package uz.consbridge.gateway.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.DocumentState.Line;
import uz.consbridge.gateway.bulk.Staging;

/** The tabular parts of documents of a first load. */
@Component
class LoadedLines {

	private static final List<String> COLUMNS = List.of("cons_id", "line_number", "po_type_key", "po_section_key",
			"con_blocks_key", "manager_help_key", "is_repeat", "question", "answer");

	private final Staging staging;

	private final JdbcClient jdbc;

	LoadedLines(Staging staging, JdbcClient jdbc) {
		this.staging = staging;
		this.jdbc = jdbc;
	}

	/** Stores the lines of consultations that have none yet. */
	void insert(Map<UUID, DocumentState> documents) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		documents.forEach((consId, document) -> document.lines().forEach((line) -> rows.add(row(consId, line))));
		if (rows.isEmpty()) {
			return;
		}
		this.staging.fill("staged_line", "like cons.q_and_a", COLUMNS, rows);
		this.jdbc.sql("""
				insert into cons.q_and_a select * from pg_temp.staged_line on conflict (cons_id, line_number) do nothing
				""").update();
	}

	private static List<@Nullable Object> row(UUID consId, Line line) {
		return Arrays.asList(consId, line.number(), line.poTypeKey(), line.poSectionKey(), line.interferenceKey(),
				line.managerHelpKey(), line.repeated(), line.question(), line.answer());
	}

}
