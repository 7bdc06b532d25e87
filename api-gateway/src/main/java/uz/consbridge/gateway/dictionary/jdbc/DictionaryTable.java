package uz.consbridge.gateway.dictionary.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Dictionary;
import uz.consbridge.events.DictionaryEntry;

/**
 * Where a dictionary is kept.
 *
 * @param columns its own columns, besides key and deletion
 */
record DictionaryTable(Dictionary dictionary, String name, List<String> columns) {

	static DictionaryTable of(Dictionary dictionary) {
		return switch (dictionary) {
			case PO_TYPES -> table(dictionary, "dict.po_types", "description", "details");
			case PO_SECTIONS -> table(dictionary, "dict.po_sections", "owner_key", "description", "details");
			case CATEGORIES ->
				table(dictionary, "dict.online_question_cat", "code", "description", "language", "program");
			case QUESTIONS -> table(dictionary, "dict.online_question", "code", "description", "language",
					"category_key", "useful_info", "question");
			case KNOWLEDGE -> table(dictionary, "dict.knowledge_base", "description", "po_type_key", "po_section_key",
					"author_key", "question", "answer");
			case INTERFERENCES -> table(dictionary, "dict.consultation_interference", "code", "description");
		};
	}

	private static DictionaryTable table(Dictionary dictionary, String name, String... columns) {
		return new DictionaryTable(dictionary, name, List.of(columns));
	}

	/** Inserts an entry or changes what differs. */
	String upsert() {
		String names = String.join(", ", this.columns);
		String values = this.columns.stream().map((column) -> ":" + column).collect(Collectors.joining(", "));
		String assignments = this.columns.stream()
			.map((column) -> column + " = excluded." + column)
			.collect(Collectors.joining(", "));
		String before = this.columns.stream().map((column) -> "t." + column).collect(Collectors.joining(", "));
		String after = this.columns.stream().map((column) -> "excluded." + column).collect(Collectors.joining(", "));
		return "insert into " + this.name + " as t (ref_key, deleted, " + names + ") values (:ref_key, :deleted, "
				+ values + ") on conflict (ref_key) do update set deleted = excluded.deleted, " + assignments
				+ " where (t.deleted, " + before + ") is distinct from (excluded.deleted, " + after + ")";
	}

	Map<String, @Nullable Object> values(DictionaryEntry entry) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put("code", entry.code());
		all.put("description", entry.description());
		all.put("details", entry.details());
		all.put("language", entry.language());
		all.put("program", entry.program());
		all.put("owner_key", entry.ownerKey());
		all.put("category_key", entry.ownerKey());
		all.put("po_type_key", entry.poTypeKey());
		all.put("po_section_key", entry.poSectionKey());
		all.put("author_key", entry.authorKey());
		all.put("useful_info", entry.usefulInfo());
		all.put("question", entry.question());
		all.put("answer", entry.answer());
		all.keySet().retainAll(Set.copyOf(this.columns));
		all.put("ref_key", entry.refKey());
		all.put("deleted", entry.deletionMark());
		return all;
	}

	DictionaryEntry read(ResultSet row, int number) throws SQLException {
		String owner = text(row, "owner_key");
		return new DictionaryEntry(this.dictionary, row.getString("ref_key"), row.getBoolean("deleted"),
				text(row, "code"), text(row, "description"), text(row, "details"), text(row, "language"),
				text(row, "program"), (owner != null) ? owner : text(row, "category_key"), text(row, "po_type_key"),
				text(row, "po_section_key"), text(row, "author_key"), text(row, "useful_info"), text(row, "question"),
				text(row, "answer"));
	}

	private @Nullable String text(ResultSet row, String column) throws SQLException {
		return this.columns.contains(column) ? row.getString(column) : null;
	}

}
