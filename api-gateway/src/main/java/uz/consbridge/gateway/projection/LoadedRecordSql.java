package uz.consbridge.gateway.projection;

/** Takes staged records on, many at once, with their places in the history. */
final class LoadedRecordSql {

	static final String CALLS = """
			with new as (
			    insert into cons.calls (call_id, cons_id, period, manager_key, client_key)
			    select r.id, c.cons_id, r.at, r.manager_key, r.client_key
			    from pg_temp.staged_record r join cons.consultations c on c.cl_ref_key = r.ref_key
			    on conflict (cons_id, period, manager_key) do nothing
			    returning cons_id, period, manager_key)
			insert into log.change_log (cons_id, at, kind, new_value, origin, actor, event_id)
			select n.cons_id, n.period, 'call', %s, 'ONEC', coalesce(u.display_name, u.description, '1c'), :event
			from new n left join cons.users u on u.cl_ref_key = n.manager_key
			""".formatted(json("n.period"));

	/** The newest redate of all is the one that counts; an echo of ours is known. */
	static final String REDATES = """
			with new as (
			    insert into cons.redates (redate_id, cons_id, period, old_date, new_date, comment, manager_key,
			        clients_key, origin)
			    select r.id, c.cons_id, r.at, r.old_date, r.new_date, r.comment, r.manager_key, r.client_key, 'ONEC'
			    from pg_temp.staged_record r join cons.consultations c on c.cl_ref_key = r.ref_key
			    where not exists (select from cons.redates k
			        where k.cons_id = c.cons_id and k.period = r.at and k.new_date = r.new_date)
			    on conflict (cons_id, period, manager_key) do nothing
			    returning *),
			logged as (
			    insert into log.change_log (cons_id, at, kind, field, old_value, new_value, origin, actor, comment,
			        event_id)
			    select n.cons_id, n.period, 'redate', 'start_date', %s, %s, 'ONEC',
			        coalesce(u.display_name, u.description, '1c'), n.comment, :event
			    from new n left join cons.users u on u.cl_ref_key = n.manager_key),
			latest as (
			    select distinct on (cons_id) cons_id, period, new_date from new order by cons_id, period desc)
			update cons.consultations c set redate_at = l.new_date
			from latest l where l.cons_id = c.cons_id and not exists (
			    select from cons.redates k where k.cons_id = l.cons_id and k.period > l.period)
			""".formatted(json("n.old_date"), json("n.new_date"));

	/** One that was given here, or later, stays. */
	static final String RATINGS = """
			with new as (
			    insert into cons.rating_answers as a (rating_id, cons_id, question_number, manager_key, rating, question,
			        comment, rating_date, origin)
			    select r.id, c.cons_id, r.number, r.manager_key, r.value, r.question, r.comment, r.at, 'ONEC'
			    from pg_temp.staged_record r join cons.consultations c on c.cl_ref_key = r.ref_key
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

	private LoadedRecordSql() {
	}

	/** A time as the history writes it. */
	private static String json(String time) {
		return "to_jsonb(to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'))".formatted(time);
	}

}
