package uz.consbridge.gateway.projection;

import java.util.ArrayList;
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
import uz.consbridge.events.OneCEvent.RatingAdded;
import uz.consbridge.gateway.bulk.BulkCopy;

/** Ratings of a first load. One that was given here, or later, stays. */
@Component
class LoadedRatings {

	private static final String DEFINITION = """
			id uuid, cons_id uuid, at timestamptz, manager_key text, number integer, value integer, question text,
			comment text""";

	private static final List<String> COLUMNS = List.of("id", "cons_id", "at", "manager_key", "number", "value",
			"question", "comment");

	private static final String TAKE_ON = """
			with new as (
			    insert into cons.rating_answers as a (rating_id, cons_id, question_number, manager_key, rating, question,
			        comment, rating_date, origin)
			    select r.id, r.cons_id, r.number, r.manager_key, r.value, r.question, r.comment, r.at, 'ONEC'
			    from pg_temp.staged_rating r
			    on conflict (cons_id, question_number, manager_key) do update set rating = excluded.rating,
			        question = excluded.question, comment = excluded.comment, rating_date = excluded.rating_date,
			        updated_at = now()
			    where a.origin = 'ONEC' and a.rating <> excluded.rating
			        and coalesce(excluded.rating_date >= a.rating_date, true)
			    returning *)
			insert into log.change_log (cons_id, at, kind, field, new_value, origin, actor, comment, event_id)
			select n.cons_id, coalesce(n.rating_date, :time::timestamptz), 'rating', 'question ' || n.question_number,
			    to_jsonb(n.rating), 'ONEC', '1c', n.comment, :event
			from new n
			""";

	private final BulkCopy copy;

	private final JdbcClient jdbc;

	private final Ids ids;

	LoadedRatings(BulkCopy copy, JdbcClient jdbc, Ids ids) {
		this.copy = copy;
		this.jdbc = jdbc;
		this.ids = ids;
	}

	/**
	 * Stores ratings; of two of one question the later one counts.
	 * @param consultations by the keys of their documents
	 */
	void store(Event<?> chunk, Map<String, UUID> consultations, List<RatingAdded> ratings) {
		Map<List<@Nullable Object>, List<@Nullable Object>> rows = new LinkedHashMap<>();
		for (RatingAdded rating : ratings) {
			Integer value = rating.rating();
			if (value != null && value >= 1 && value <= 5) {
				UUID consId = Objects.requireNonNull(consultations.get(rating.refKey()));
				rows.put(Arrays.asList(consId, rating.managerKey(), rating.questionNumber()),
						Arrays.asList(this.ids.next(), consId, rating.ratedAt(), rating.managerKey(),
								rating.questionNumber(), value, rating.question(), rating.comment()));
			}
		}
		if (!rows.isEmpty()) {
			this.copy.stage("staged_rating", DEFINITION, COLUMNS, new ArrayList<>(rows.values()));
			this.jdbc.sql(TAKE_ON).param("event", chunk.id()).param("time", chunk.time().toString()).update();
		}
	}

}
