package uz.consbridge.simulator.onec.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uz.consbridge.simulator.onec.model.Key;
import uz.consbridge.simulator.onec.model.Row;

/** Which documents name which identifiers in their comment. */
final class Marks {

	private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private final Map<UUID, Set<Key>> documents = new HashMap<>();

	void put(Row row) {
		marks(row).forEach((mark) -> this.documents.computeIfAbsent(mark, (each) -> new HashSet<>()).add(row.key()));
	}

	void remove(Row row) {
		marks(row).forEach((mark) -> this.documents.getOrDefault(mark, new HashSet<>()).remove(row.key()));
	}

	Set<Key> sharing(Row row) {
		Set<Key> keys = new LinkedHashSet<>();
		marks(row).forEach((mark) -> keys.addAll(this.documents.getOrDefault(mark, Set.of())));
		keys.remove(row.key());
		return keys;
	}

	void clear() {
		this.documents.clear();
	}

	private static Set<UUID> marks(Row row) {
		Set<UUID> marks = new HashSet<>();
		Matcher matcher = GUID.matcher(row.text("Комментарий"));
		while (matcher.find()) {
			marks.add(UUID.fromString(matcher.group()));
		}
		return marks;
	}

}
