package uz.consbridge.etl.source;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.pull.Reading;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.etl.pull.Whole;
import uz.consbridge.events.ManagerState;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.EntitySet;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Entities;
import uz.consbridge.odata.onec.Users;
import uz.consbridge.odata.onec.Users.Pair;
import uz.consbridge.odata.onec.Users.Terms;
import uz.consbridge.odata.onec.Users.User;

/** What the registers say about managers, collected while they are read. */
final class ManagerRecords {

	private final Instant now;

	private final Map<String, String> departments = new ConcurrentHashMap<>();

	private final Map<String, String> departmentOf = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> languages = new ConcurrentHashMap<>();

	private final Map<String, SortedSet<String>> skills = new ConcurrentHashMap<>();

	private final Map<String, Terms> terms = new ConcurrentHashMap<>();

	/**
	 * @param now terms that begin later do not count yet
	 */
	ManagerRecords(Instant now) {
		this.now = now;
	}

	/** The registers, to be read before the users. */
	List<Whole> registers() {
		return List.of(
				register(Entities.DEPARTMENT, List.of("Ref_Key"),
						(row) -> put(this.departments, Users.department(row))),
				register(Entities.USER_DEPARTMENT, List.of(Users.MANAGER),
						(row) -> put(this.departmentOf, Users.departmentOf(row))),
				register(Entities.USER_LANGUAGE, List.of(Users.MANAGER, Users.LANGUAGE),
						(row) -> language(Users.languageOf(row))),
				register(Entities.USER_LIMIT, List.of(Users.MANAGER, "Period"), (row) -> terms(Users.termsOf(row))),
				register(Entities.USER_SKILL, List.of(Users.MANAGER, Users.CATEGORY),
						(row) -> skill(Users.skillOf(row))));
	}

	ManagerState manager(User user) {
		String key = user.refKey();
		Set<String> spoken = this.languages.getOrDefault(key, Set.of());
		Optional<Terms> present = Optional.ofNullable(this.terms.get(key));
		boolean hours = present.filter((agreed) -> !midnight(agreed.start()) || !midnight(agreed.end())).isPresent();
		String department = this.departmentOf.get(key);
		return new ManagerState(key, user.code(), user.description(), present.map(Terms::displayName).orElse(null),
				user.deletionMark(), user.invalid(), spoken.contains("ru"), spoken.contains("uz"),
				(department != null) ? this.departments.get(department) : null, present.map(Terms::limit).orElse(null),
				hours ? present.map(Terms::start).orElse(null) : null,
				hours ? present.map(Terms::end).orElse(null) : null,
				List.copyOf(this.skills.getOrDefault(key, new TreeSet<>())));
	}

	private static Whole register(EntitySet set, List<String> order, Consumer<Row> collect) {
		RowSource source = new RowSource(set, (row) -> row.json().toString(), RowSource.NONE, (row) -> {
			collect.accept(row);
			return new Reading.Nothing();
		});
		return new Whole(source, Optional.empty(), order, (client, key) -> new Answer.Ok<>(Optional.empty()),
				(key) -> false, OneCEvent.ManagerVanished::new);
	}

	private static void put(Map<String, String> map, Pair pair) {
		if (pair.value() != null) {
			map.put(pair.key(), pair.value());
		}
	}

	private void language(Pair pair) {
		if (pair.value() != null) {
			this.languages.computeIfAbsent(pair.key(), (key) -> ConcurrentHashMap.newKeySet()).add(pair.value());
		}
	}

	private void skill(Pair pair) {
		if (pair.value() != null) {
			this.skills.computeIfAbsent(pair.key(), (key) -> new TreeSet<>()).add(pair.value());
		}
	}

	private void terms(Terms record) {
		if (record.from() == null || !record.from().isAfter(this.now)) {
			Comparator<Terms> byTime = Comparator
				.comparing((Terms each) -> Optional.ofNullable(each.from()).orElse(Instant.MIN));
			this.terms.merge(record.manager(), record, (one, other) -> (byTime.compare(one, other) > 0) ? one : other);
		}
	}

	/** Two empty times of day are midnight in 1C, and no working hours. */
	private static boolean midnight(@Nullable LocalTime time) {
		return time == null || time.equals(LocalTime.MIDNIGHT);
	}

}
