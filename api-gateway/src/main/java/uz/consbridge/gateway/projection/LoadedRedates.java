package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.OneCEvent.RedateAdded;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.audit.ChangeLog;
import uz.consbridge.gateway.bulk.Staging;

/** Reschedules of a first load. The newest of all is the one that counts. */
@Component
class LoadedRedates {

	private static final List<String> COLUMNS = List.of("redate_id", "cons_id", "period", "manager_key", "clients_key",
			"old_date", "new_date", "comment", "origin");

	private final Staging staging;

	private final LoadedHistory history;

	private final JdbcClient jdbc;

	private final Ids ids;

	LoadedRedates(Staging staging, LoadedHistory history, JdbcClient jdbc, Ids ids) {
		this.staging = staging;
		this.history = history;
		this.jdbc = jdbc;
		this.ids = ids;
	}

	/**
	 * Stores redates, but those that are known, be it as echoes of ours.
	 * @param consultations by the keys of their documents
	 */
	void store(Event<?> chunk, Map<String, UUID> consultations, List<RedateAdded> redates) {
		Map<Key, RedateAdded> rows = new LinkedHashMap<>();
		redates.forEach((redate) -> rows.putIfAbsent(new Key(Objects.requireNonNull(consultations.get(redate.refKey())),
				redate.period(), redate.managerKey()), redate));
		UUID[] keys = rows.keySet().stream().map(Key::consId).distinct().toArray(UUID[]::new);
		forgetKnown(keys, rows);
		if (rows.isEmpty()) {
			return;
		}
		this.staging.copy("cons.redates", COLUMNS,
				rows.entrySet().stream().map((row) -> values(row.getKey(), row.getValue())).toList());
		this.history.record(chunk, rows.entrySet().stream().map((row) -> entry(row.getKey(), row.getValue())).toList());
		this.jdbc.sql("""
				update cons.consultations c set redate_at = l.new_date from (
				    select distinct on (cons_id) cons_id, new_date from cons.redates where cons_id = any(:keys)
				    order by cons_id, period desc) l
				where l.cons_id = c.cons_id and c.redate_at is distinct from l.new_date
				""").param("keys", keys).update();
	}

	private void forgetKnown(UUID[] keys, Map<Key, RedateAdded> rows) {
		this.jdbc.sql("select cons_id, period, manager_key, new_date from cons.redates where cons_id = any(:keys)")
			.param("keys", keys)
			.query((row) -> {
				Key known = new Key(row.getObject("cons_id", UUID.class), row.getTimestamp("period").toInstant(),
						row.getString("manager_key"));
				Instant to = row.getTimestamp("new_date").toInstant();
				rows.remove(known);
				rows.entrySet()
					.removeIf((each) -> each.getKey().happenedWith(known) && each.getValue().newDate().equals(to));
			});
	}

	private List<@Nullable Object> values(Key key, RedateAdded redate) {
		return Arrays.asList(this.ids.next(), key.consId(), key.period(), key.manager(), redate.subscriberKey(),
				redate.oldDate(), redate.newDate(), redate.comment(), Origin.ONEC.name());
	}

	private static LoadedHistory.Item entry(Key key, RedateAdded redate) {
		return new LoadedHistory.Item(key.consId(), key.period(), key.manager(),
				new ChangeLog.Entry("redate", "start_date", redate.oldDate(), redate.newDate(), redate.comment()));
	}

	/** What tells one redate from another. */
	private record Key(UUID consId, Instant period, @Nullable String manager) {

		boolean happenedWith(Key other) {
			return this.consId.equals(other.consId) && this.period.equals(other.period);
		}

	}

}
