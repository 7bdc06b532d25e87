package uz.consbridge.gateway.consultation.jdbc;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.ConsultationProperties;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.ListConsultations;
import uz.consbridge.gateway.consultation.Listing;
import uz.consbridge.gateway.consultation.RatingsView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a page with four statements, however long it is. */
@Component
@Transactional(readOnly = true)
class ConsultationLists implements ListConsultations {

	private static final String CONDITION = """
			where c.client_id = :client
			  and (cardinality(:statuses::text[]) = 0 or c.status = any(:statuses::text[]))
			  and (:type::text is null or c.consultation_type = :type::text)
			  and (:source::text is null or c.source = :source::text)
			  and (:from::timestamptz is null or c.create_date >= :from::timestamptz)
			  and (:to::timestamptz is null or c.create_date < :to::timestamptz)
			""";

	private final JdbcClient jdbc;

	private final ZoneId zone;

	ConsultationLists(JdbcClient jdbc, ConsultationProperties properties) {
		this.jdbc = jdbc;
		this.zone = properties.zone();
	}

	@Override
	public Listing<ConsultationView> ofClient(UUID clientId, Filter filter, int skip, int limit) {
		List<UUID> page = filtered("select c.cons_id from cons.consultations c " + CONDITION
				+ " order by c.create_date desc, c.cons_id desc offset :skip limit :limit", clientId, filter)
			.param("skip", skip)
			.param("limit", limit)
			.query((row, number) -> Columns.uuid(row, "cons_id"))
			.list();
		long total = filtered("select count(*) from cons.consultations c " + CONDITION, clientId, filter)
			.query(Long.class)
			.single();
		return new Listing<>(
				page.isEmpty() ? List.of() : views(page.stream().map(UUID::toString).toArray(String[]::new)), total);
	}

	private List<ConsultationView> views(String[] page) {
		Map<UUID, List<RatingsView.Answer>> answers = new HashMap<>();
		this.jdbc.sql(
				"select * from cons.rating_answers where cons_id = any(:ids::uuid[]) order by question_number, manager_key")
			.param("ids", page)
			.query((row) -> {
				add(answers, Columns.uuid(row, "cons_id"), ViewRow.answer(row, 0));
			});
		Map<UUID, List<ConsultationView.Call>> calls = new HashMap<>();
		this.jdbc.sql(
				"select cons_id, period, manager_key from cons.calls where cons_id = any(:ids::uuid[]) order by period")
			.param("ids", page)
			.query((row) -> {
				add(calls, Columns.uuid(row, "cons_id"), ViewRow.shortCall(row, 0));
			});
		return this.jdbc.sql(ViewRow.SELECT + """
				where c.cons_id = any(:ids::uuid[]) order by c.create_date desc, c.cons_id desc
				""").param("ids", page).query((row, number) -> {
			UUID consId = Columns.uuid(row, "cons_id");
			return new ViewRow(row, this.zone).view(RatingsView.of(answers.getOrDefault(consId, List.of())),
					calls.getOrDefault(consId, List.of()));
		}).list();
	}

	private StatementSpec filtered(String sql, UUID clientId, Filter filter) {
		return this.jdbc.sql(sql)
			.param("client", clientId)
			.param("statuses", filter.statuses().stream().map(Status::word).toArray(String[]::new))
			.param("type", Columns.value(filter.type()))
			.param("source", Columns.value(filter.source()))
			.param("from", Columns.value(filter.from()))
			.param("to", Columns.value(filter.to()));
	}

	private static <T> void add(Map<UUID, List<T>> lists, UUID consId, T value) {
		lists.computeIfAbsent(consId, (_) -> new ArrayList<>()).add(value);
	}

}
