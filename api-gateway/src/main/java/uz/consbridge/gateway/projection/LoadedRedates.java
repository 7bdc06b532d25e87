package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.consbridge.events.Ids;
import uz.consbridge.events.OneCEvent.RedateAdded;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.bulk.BulkCopy;

/** Reschedules of a first load. The newest of all is the one that counts. */
@Component
class LoadedRedates {

	private static final List<String> COLUMNS = List.of("redate_id", "cons_id", "period", "manager_key", "clients_key",
			"old_date", "new_date", "comment", "origin", "loaded");

	private final BulkCopy copy;

	private final JdbcClient jdbc;

	private final Ids ids;

	LoadedRedates(BulkCopy copy, JdbcClient jdbc, Ids ids) {
		this.copy = copy;
		this.jdbc = jdbc;
		this.ids = ids;
	}

	/**
	 * Stores redates, but those that are known, be it as echoes of ours.
	 * @param consultations by the keys of their documents
	 */
	void store(Map<String, UUID> consultations, List<RedateAdded> redates) {
		Map<Key, RedateAdded> rows = new LinkedHashMap<>();
		redates.forEach((redate) -> rows.putIfAbsent(new Key(Objects.requireNonNull(consultations.get(redate.refKey())),
				redate.period(), redate.managerKey()), redate));
		rows.keySet().removeAll(known(rows));
		if (rows.isEmpty()) {
			return;
		}
		this.copy.into("cons.redates", COLUMNS,
				rows.entrySet().stream().map((row) -> values(row.getKey(), row.getValue())).toList());
		apply(rows);
	}

	/** A newer one that is known already has been applied. */
	private void apply(Map<Key, RedateAdded> rows) {
		Map<UUID, RedateAdded> latest = new HashMap<>();
		rows.forEach((key, redate) -> latest.merge(key.consId(), redate,
				(one, other) -> other.period().isBefore(one.period()) ? one : other));
		List<UUID> keys = List.copyOf(latest.keySet());
		this.jdbc.sql("""
				update cons.consultations c set redate_at = l.to_date::timestamptz
				from unnest(:keys::uuid[], :periods::text[], :dates::text[]) as l (cons_id, period, to_date)
				where l.cons_id = c.cons_id and not exists (select from cons.redates k
				    where k.cons_id = l.cons_id and k.period > l.period::timestamptz)
				""")
			.param("keys", keys.toArray(UUID[]::new))
			.param("periods", texts(keys, latest, RedateAdded::period))
			.param("dates", texts(keys, latest, RedateAdded::newDate))
			.update();
	}

	private static String[] texts(List<UUID> keys, Map<UUID, RedateAdded> latest, Function<RedateAdded, Instant> time) {
		return keys.stream()
			.map((key) -> time.apply(Objects.requireNonNull(latest.get(key))).toString())
			.toArray(String[]::new);
	}

	private Set<Key> known(Map<Key, RedateAdded> rows) {
		Set<Key> known = new HashSet<>();
		this.jdbc.sql("select cons_id, period, manager_key, new_date from cons.redates where cons_id = any(:keys)")
			.param("keys", rows.keySet().stream().map(Key::consId).distinct().toArray(UUID[]::new))
			.query((row) -> {
				Key stored = new Key(row.getObject("cons_id", UUID.class), row.getTimestamp("period").toInstant(),
						row.getString("manager_key"));
				Instant to = row.getTimestamp("new_date").toInstant();
				known.add(stored);
				rows.forEach((key, redate) -> {
					if (key.happenedWith(stored) && redate.newDate().equals(to)) {
						known.add(key);
					}
				});
			});
		return known;
	}

	private List<@Nullable Object> values(Key key, RedateAdded redate) {
		return Arrays.asList(this.ids.next(), key.consId(), key.period(), key.manager(), redate.subscriberKey(),
				redate.oldDate(), redate.newDate(), redate.comment(), Origin.ONEC.name(), true);
	}

	/** What tells one redate from another. */
	private record Key(UUID consId, Instant period, @Nullable String manager) {

		boolean happenedWith(Key other) {
			return this.consId.equals(other.consId) && this.period.equals(other.period);
		}

	}

}
