package uz.consbridge.gateway.consultation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.gateway.bulk.BulkCopy;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.lock.Locks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcConsultations implements Consultations {

	private final JdbcClient jdbc;

	private final BulkCopy copy;

	private final Locks locks;

	private final Clock clock;

	JdbcConsultations(JdbcClient jdbc, BulkCopy copy, Locks locks, Clock clock) {
		this.jdbc = jdbc;
		this.copy = copy;
		this.locks = locks;
		this.clock = clock;
	}

	@Override
	public Optional<Consultation> lock(UUID consId) {
		return read("cons_id = :value for update", consId);
	}

	@Override
	public Optional<Consultation> lockByConversation(long conversationId) {
		return read("chatwoot_conversation_id = :value for update", conversationId);
	}

	@Override
	public Optional<Consultation> find(UUID consId) {
		return read("cons_id = :value", consId);
	}

	@Override
	public Consultation get(UUID consId) {
		return find(consId).orElseThrow();
	}

	@Override
	public void insert(Consultation consultation) {
		Map<String, @Nullable Object> row = ConsultationRow.write(consultation);
		row.put("created_at", this.clock.instant());
		row.put("updated_at", this.clock.instant());
		String columns = String.join(", ", row.keySet());
		String values = row.keySet().stream().map((column) -> ":" + column).collect(Collectors.joining(", "));
		this.jdbc.sql("insert into cons.consultations (" + columns + ") values (" + values + ")")
			.params(values(row))
			.update();
	}

	@Override
	public void insertAll(List<Loaded> consultations) {
		List<Map<String, @Nullable Object>> rows = consultations.stream().map(this::row).toList();
		this.copy.into("cons.consultations", List.copyOf(rows.getFirst().keySet()),
				rows.stream()
					.map((row) -> row.values().stream().<@Nullable Object>map(Columns::value).toList())
					.toList());
	}

	private Map<String, @Nullable Object> row(Loaded loaded) {
		Map<String, @Nullable Object> row = ConsultationRow.write(loaded.consultation());
		row.put("con_blocks", loaded.interference());
		row.put("loaded_at", loaded.at());
		row.put("loaded_status", loaded.consultation().status());
		row.put("created_at", this.clock.instant());
		row.put("updated_at", this.clock.instant());
		return row;
	}

	@Override
	public Map<String, Optional<String>> versions(Collection<String> refKeys) {
		Map<String, Optional<String>> versions = new HashMap<>();
		this.jdbc.sql("select cl_ref_key, document_version from cons.consultations where cl_ref_key = any(:keys)")
			.param("keys", refKeys.toArray(String[]::new))
			.query((row) -> {
				versions.put(row.getString("cl_ref_key"), Optional.ofNullable(row.getString("document_version")));
			});
		return versions;
	}

	@Override
	public List<UUID> byNumber(String number) {
		return this.jdbc.sql("select cons_id from cons.consultations where number = :number order by cons_id")
			.param("number", number)
			.query(JdbcConsultations::consId)
			.list();
	}

	@Override
	public void set(UUID consId, Map<String, @Nullable Object> columns) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>(columns);
		row.put("updated_at", this.clock.instant());
		String assignments = row.keySet()
			.stream()
			.map((column) -> column + " = :" + column)
			.collect(Collectors.joining(", "));
		this.jdbc
			.sql("update cons.consultations set " + assignments + ", revision = revision + 1 where cons_id = :the_id")
			.params(values(row))
			.param("the_id", consId)
			.update();
	}

	@Override
	public Optional<UUID> bySourceId(String conversationSourceId) {
		return one("conversation_source_id = :value", conversationSourceId);
	}

	@Override
	public Optional<UUID> byRefKey(String refKey) {
		return one("cl_ref_key = :value", refKey);
	}

	@Override
	public Optional<UUID> awaitingDocument(String contractorKey, Instant createdAt) {
		return this.jdbc.sql("""
				select c.cons_id from cons.consultations c join cons.clients o on o.client_id = c.owner_id
				where c.cl_ref_key is null and c.sync_onec in ('pending', 'rejected', 'parked')
				  and c.create_date = :createdAt and o.cl_ref_key = :contractorKey
				order by c.cons_id limit 1
				""")
			.param("createdAt", Columns.value(createdAt))
			.param("contractorKey", contractorKey)
			.query(UUID.class)
			.optional();
	}

	@Override
	public List<UUID> openOf(String managerKey) {
		return this.jdbc.sql("""
				select cons_id from cons.consultations
				where manager = :manager and status in ('pending', 'open') and not denied
				  and sync_chatwoot <> 'not_required'
				order by cons_id
				""").param("manager", managerKey).query(JdbcConsultations::consId).list();
	}

	@Override
	public List<UUID> openAssignedTo(long agentId, String nobody) {
		return this.jdbc.sql("""
				select c.cons_id from cons.consultations c
				join sys.shadows s on s.cons_id = c.cons_id and s.system = 'CHATWOOT'
				where (c.manager = :nobody or c.manager is null) and c.status in ('pending', 'open') and not c.denied
				  and s.state -> 'values' ->> 'assignee' = :agent
				order by c.cons_id
				""")
			.param("nobody", nobody)
			.param("agent", Long.toString(agentId))
			.query(JdbcConsultations::consId)
			.list();
	}

	@Override
	public boolean hasOpenSupport(UUID clientId) {
		return this.jdbc.sql("""
				select exists (select from cons.consultations
				where client_id = :clientId and origin = 'API' and consultation_type = :type
				  and status in ('new', 'open', 'pending', 'other'))
				""")
			.param("clientId", clientId)
			.param("type", ConsultationType.TECHNICAL_SUPPORT.words())
			.query(Boolean.class)
			.single();
	}

	@Override
	public int accountingOn(UUID ownerId, Instant from, Instant to, @Nullable UUID except) {
		return this.jdbc.sql("""
				select count(*) from cons.consultations
				where owner_id = :ownerId and consultation_type = :type and status <> 'cancelled'
				  and sync_onec <> 'rejected' and start_date >= :from and start_date < :to
				  and cons_id is distinct from :except::uuid
				""")
			.param("ownerId", ownerId)
			.param("type", ConsultationType.ACCOUNTING.words())
			.param("from", Columns.value(from))
			.param("to", Columns.value(to))
			.param("except", except)
			.query(Integer.class)
			.single();
	}

	@Override
	public Optional<Instant> lastAccounting(UUID ownerId) {
		return this.jdbc.sql("""
				select max(create_date) as last from cons.consultations
				where owner_id = :ownerId and origin = 'API' and consultation_type = :type
				""")
			.param("ownerId", ownerId)
			.param("type", ConsultationType.ACCOUNTING.words())
			.query((row, number) -> Optional.ofNullable(Columns.instant(row, "last")))
			.single();
	}

	@Override
	public List<UUID> withOpenDocument(UUID clientId, UUID ownerId) {
		return this.jdbc.sql("""
				select cons_id from cons.consultations
				where owner_id = :owner and (client_id = :client or :client = :owner)
				  and status in ('new', 'open', 'pending', 'other') and sync_onec <> 'not_required'
				order by cons_id
				""")
			.param("client", clientId)
			.param("owner", ownerId)
			.query((row, number) -> row.getObject("cons_id", UUID.class))
			.list();
	}

	@Override
	public void lockDays(UUID ownerId, Set<LocalDate> days) {
		this.locks.take(days.stream().map((day) -> "day " + ownerId + ' ' + day).toList());
	}

	@Override
	public void lockClient(UUID clientId) {
		this.locks.take("client " + clientId);
	}

	private static UUID consId(ResultSet row, int number) throws SQLException {
		return Columns.uuid(row, "cons_id");
	}

	private Optional<Consultation> read(String condition, Object value) {
		return this.jdbc.sql("select * from cons.consultations where " + condition)
			.param("value", value)
			.query(ConsultationRow::read)
			.optional();
	}

	private Optional<UUID> one(String condition, Object value) {
		return this.jdbc.sql("select cons_id from cons.consultations where " + condition)
			.param("value", value)
			.query(UUID.class)
			.optional();
	}

	private static Map<String, @Nullable Object> values(Map<String, @Nullable Object> row) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		row.forEach((column, value) -> values.put(column, Columns.value(value)));
		return values;
	}

}
