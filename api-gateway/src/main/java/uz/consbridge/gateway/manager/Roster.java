package uz.consbridge.gateway.manager;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The managers as they were at a moment, and what was given to them since.
 *
 * @param categoryLanguages languages of the question categories
 */
record Roster(Instant at, List<Manager> managers, Map<String, String> categoryLanguages, Map<String, Integer> given) {

	static Roster of(Instant at, List<Manager> managers, Map<String, String> categoryLanguages) {
		return new Roster(at, List.copyOf(managers), Map.copyOf(categoryLanguages), new ConcurrentHashMap<>());
	}

	List<Manager> present() {
		return this.managers.stream()
			.map((manager) -> manager.plus(this.given.getOrDefault(manager.key(), 0)))
			.toList();
	}

	@Nullable String languageOf(@Nullable String categoryKey) {
		return (categoryKey != null) ? this.categoryLanguages.get(categoryKey) : null;
	}

	void give(String managerKey) {
		this.given.merge(managerKey, 1, Integer::sum);
	}

}
