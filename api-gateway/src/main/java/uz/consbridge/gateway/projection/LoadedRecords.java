package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.OneCEvent.CallDetected;
import uz.consbridge.events.OneCEvent.RatingAdded;
import uz.consbridge.events.OneCEvent.RedateAdded;
import uz.consbridge.events.Target;
import uz.consbridge.events.Topics;
import uz.consbridge.gateway.bulk.Staging;
import uz.consbridge.gateway.consultation.Consultations;

/**
 * Redates, ratings and calls of a first load. Those about a document that is not known
 * yet are kept until it is, and are old facts even then.
 */
@Component
class LoadedRecords {

	private static final String DEFINITION = """
			id uuid, ref_key text, at timestamptz, manager_key text, client_key text, old_date timestamptz,
			new_date timestamptz, number integer, value integer, question text, comment text""";

	private static final List<String> COLUMNS = List.of("id", "ref_key", "at", "manager_key", "client_key", "old_date",
			"new_date", "number", "value", "question", "comment");

	private final Consultations consultations;

	private final Unattached unattached;

	private final Staging staging;

	private final JdbcClient jdbc;

	private final Ids ids;

	LoadedRecords(Consultations consultations, Unattached unattached, Staging staging, JdbcClient jdbc, Ids ids) {
		this.consultations = consultations;
		this.unattached = unattached;
		this.staging = staging;
		this.jdbc = jdbc;
		this.ids = ids;
	}

	/** Whether a kept report came with a first load. */
	static boolean loaded(Event<?> event) {
		return event.source().equals(Topics.ONEC_LOAD);
	}

	/**
	 * Stores records whose documents are known, and keeps the others.
	 * @param report applies a report the usual way: nothing about a consultation that
	 * began here is old
	 */
	void take(Event<?> chunk, List<OneCEvent> records, Consumer<Event<?>> report) {
		if (records.isEmpty()) {
			return;
		}
		Set<String> known = this.consultations
			.versions(records.stream().map(OneCEvent::key).collect(Collectors.toSet()))
			.keySet();
		Set<String> ours = begunHere(known);
		records.stream()
			.filter((row) -> ours.contains(row.key()))
			.forEach((row) -> report.accept(event(chunk, chunk.source(), row)));
		List<OneCEvent> attached = records.stream()
			.filter((row) -> known.contains(row.key()) && !ours.contains(row.key()))
			.toList();
		store(chunk, LoadedRecordSql.CALLS, attached, CallDetected.class);
		store(chunk, LoadedRecordSql.REDATES, attached, RedateAdded.class);
		store(chunk, LoadedRecordSql.RATINGS, attached, RatingAdded.class);
		this.unattached.keepAll(Target.ONEC,
				records.stream()
					.filter((row) -> !known.contains(row.key()))
					.map((row) -> event(chunk, Topics.ONEC_LOAD, row))
					.toList());
	}

	/** Stores what was kept, now that its document is known. */
	void attach(List<Event<?>> kept, Consumer<Event<?>> report) {
		if (!kept.isEmpty()) {
			take(kept.getFirst(), kept.stream().map((event) -> (OneCEvent) event.data()).toList(), report);
		}
	}

	private Set<String> begunHere(Set<String> keys) {
		return Set.copyOf(this.jdbc
			.sql("select cl_ref_key from cons.consultations where cl_ref_key = any(:keys) and origin = 'API'")
			.param("keys", keys.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	private static Event<OneCEvent> event(Event<?> chunk, String source, OneCEvent row) {
		return new Event<>(Ids.named("load", row.toString()).toString(), source, chunk.time(), row.key(), null,
				chunk.traceparent(), row);
	}

	private void store(Event<?> chunk, String sql, List<OneCEvent> records, Class<? extends OneCEvent> type) {
		Map<Object, List<@Nullable Object>> rows = new LinkedHashMap<>();
		records.stream().filter(type::isInstance).forEach((row) -> rows.put(identity(row), values(row)));
		rows.values().removeIf((row) -> row.isEmpty());
		if (!rows.isEmpty()) {
			this.staging.fill("staged_record", DEFINITION, COLUMNS, new ArrayList<>(rows.values()));
			this.jdbc.sql(sql).params(Map.of("event", chunk.id(), "time", chunk.time().toString())).update();
		}
	}

	/** What tells one record from another; of two with the same the later one counts. */
	private static Object identity(OneCEvent row) {
		return (row instanceof RatingAdded rating)
				? Arrays.asList(rating.refKey(), rating.managerKey(), rating.questionNumber()) : row;
	}

	/** In the order of the columns; none when the record says nothing. */
	private List<@Nullable Object> values(OneCEvent row) {
		return switch (row) {
			case CallDetected call -> values(call.refKey(), call.period(), call.managerKey(), call.subscriberKey(),
					null, null, null, null, null, null);
			case RedateAdded redate -> values(redate.refKey(), redate.period(), redate.managerKey(),
					redate.subscriberKey(), redate.oldDate(), redate.newDate(), null, null, null, redate.comment());
			case RatingAdded rating when within(rating.rating()) ->
				values(rating.refKey(), rating.ratedAt(), rating.managerKey(), rating.subscriberKey(), null, null,
						rating.questionNumber(), rating.rating(), rating.question(), rating.comment());
			default -> List.of();
		};
	}

	private static boolean within(@Nullable Integer rating) {
		return rating != null && rating >= 1 && rating <= 5;
	}

	private List<@Nullable Object> values(String key, @Nullable Instant at, @Nullable String manager,
			@Nullable String client, @Nullable Instant from, @Nullable Instant to, @Nullable Integer number,
			@Nullable Integer value, @Nullable String question, @Nullable String comment) {
		return Arrays.asList(this.ids.next(), key, at, manager, client, from, to, number, value, question, comment);
	}

}
