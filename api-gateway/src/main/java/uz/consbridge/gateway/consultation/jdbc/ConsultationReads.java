package uz.consbridge.gateway.consultation.jdbc;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Ids;
import uz.consbridge.gateway.consultation.CallView;
import uz.consbridge.gateway.consultation.ConsultationProperties;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.HistoryEntry;
import uz.consbridge.gateway.consultation.Listing;
import uz.consbridge.gateway.consultation.RatingsView;
import uz.consbridge.gateway.consultation.RedateView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class ConsultationReads implements FindConsultations {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

	private final JdbcClient jdbc;

	private final ZoneId zone;

	ConsultationReads(JdbcClient jdbc, ConsultationProperties properties) {
		this.jdbc = jdbc;
		this.zone = properties.zone();
	}

	@Override
	public Optional<ConsultationView> find(UUID consId) {
		return findRevised(consId).map(Revised::consultation);
	}

	@Override
	public Optional<Revised> findRevised(UUID consId) {
		return this.jdbc.sql(ViewRow.SELECT + " where c.cons_id = :id")
			.param("id", consId)
			.query((row, number) -> new Revised(
					new ViewRow(row, this.zone).view(row.getBoolean("rated") ? ratings(consId) : RatingsView.NONE,
							row.getBoolean("called") ? shortCalls(consId) : List.of()),
					row.getLong("revision")))
			.optional();
	}

	@Override
	public Optional<UUID> byDocumentNumber(String number) {
		return this.jdbc
			.sql("""
					select cons_id from cons.consultations where number = :number order by create_date desc, cons_id desc limit 1
					""")
			.param("number", number)
			.query(UUID.class)
			.optional();
	}

	@Override
	public Optional<UUID> identify(String id) {
		if (NUMBER.matcher(id).matches()) {
			return this.jdbc.sql("select cons_id from cons.consultations where chatwoot_conversation_id = :id")
				.param("id", Long.parseLong(id))
				.query(UUID.class)
				.optional();
		}
		return Ids.parse(id)
			.flatMap((consId) -> this.jdbc.sql("select cons_id from cons.consultations where cons_id = :id")
				.param("id", consId)
				.query(UUID.class)
				.optional());
	}

	@Override
	public Listing<RedateView> redates(UUID consId, int skip, int limit) {
		List<RedateView> items = page("""
				select r.*, c.cl_ref_key from cons.redates r join cons.consultations c using (cons_id)
				where r.cons_id = :id order by r.period desc, r.redate_id desc offset :skip limit :limit
				""", consId, skip, limit).query(ViewRow::redate).list();
		return new Listing<>(items, count("cons.redates", consId));
	}

	@Override
	public RatingsView ratings(UUID consId) {
		return RatingsView.of(this.jdbc.sql("""
				select * from cons.rating_answers where cons_id = :id order by question_number, manager_key
				""").param("id", consId).query(ViewRow::answer).list());
	}

	@Override
	public Listing<CallView> calls(UUID consId, @Nullable Instant from, @Nullable Instant to, @Nullable String manager,
			int skip, int limit) {
		String condition = """
				from cons.calls k join cons.consultations c using (cons_id) where k.cons_id = :id
				and (:from::timestamptz is null or k.period >= :from::timestamptz)
				and (:to::timestamptz is null or k.period < :to::timestamptz)
				and (:manager::text is null or k.manager_key = :manager::text)
				""";
		List<CallView> items = filtered(
				"select k.*, c.cl_ref_key, c.client_id " + condition
						+ " order by k.period desc, k.call_id desc offset :skip limit :limit",
				consId, from, to, manager)
			.param("skip", skip)
			.param("limit", limit)
			.query(ViewRow::call)
			.list();
		long total = filtered("select count(*) " + condition, consId, from, to, manager).query(Long.class).single();
		return new Listing<>(items, total);
	}

	@Override
	public Listing<HistoryEntry> history(UUID consId, int skip, int limit) {
		String entries = """
				from (select at, position, kind, field, old_value, new_value, actor, origin, comment
				      from log.changes c where cons_id = :id and not (kind = 'change' and field = 'start_date'
				          and exists (select from log.changes r where r.cons_id = :id and r.kind = 'redate'
				              and r.origin = c.origin and r.new_value = c.new_value
				              and r.at between c.at - interval '10 minutes' and c.at + interval '10 minutes'))
				      union all
				      select sent_at, message_id, 'message', message_type, null, to_jsonb(content), sender_name,
				          'CHATWOOT', null
				      from cons.messages where cons_id = :id and not private and not deleted) entries
				""";
		List<HistoryEntry> items = page(
				"select * " + entries + " order by at desc, position desc, actor offset :skip limit :limit", consId,
				skip, limit)
			.query(ViewRow::history)
			.list();
		long total = this.jdbc.sql("select count(*) " + entries).param("id", consId).query(Long.class).single();
		return new Listing<>(items, total);
	}

	private List<ConsultationView.Call> shortCalls(UUID consId) {
		return this.jdbc.sql("select period, manager_key from cons.calls where cons_id = :id order by period")
			.param("id", consId)
			.query(ViewRow::shortCall)
			.list();
	}

	private StatementSpec page(String sql, UUID consId, int skip, int limit) {
		return this.jdbc.sql(sql).param("id", consId).param("skip", skip).param("limit", limit);
	}

	private StatementSpec filtered(String sql, UUID consId, @Nullable Instant from, @Nullable Instant to,
			@Nullable String manager) {
		return this.jdbc.sql(sql)
			.param("id", consId)
			.param("from", Columns.value(from))
			.param("to", Columns.value(to))
			.param("manager", manager);
	}

	private long count(String table, UUID consId) {
		return this.jdbc.sql("select count(*) from " + table + " where cons_id = :id")
			.param("id", consId)
			.query(Long.class)
			.single();
	}

}
