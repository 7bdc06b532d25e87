package uz.consbridge.gateway.manager;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Managers, their load and their queues, as they are. */
@Component
@Transactional(readOnly = true)
public class ManagerReads {

	private final RosterRows rows;

	private final IdentifyConsultation identify;

	private final JdbcClient jdbc;

	private final ManagerProperties properties;

	private final Clock clock;

	ManagerReads(RosterRows rows, IdentifyConsultation identify, JdbcClient jdbc, ManagerProperties properties,
			Clock clock) {
		this.rows = rows;
		this.identify = identify;
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Those who may be given consultations, the least loaded first; hours do not matter.
	 */
	public List<Manager> able(Wanted wanted) {
		return new Selection(this.properties.accountingDepartment()).able(wanted, managers());
	}

	/** Those of them whose queue is open today. */
	public List<Manager> takingWork(Wanted wanted) {
		LocalDate today = this.clock.instant().atZone(this.properties.zone()).toLocalDate();
		return able(wanted).stream().filter((manager) -> !manager.closedDays().contains(today)).toList();
	}

	/** The manager with that key. */
	public Optional<Manager> find(String managerKey) {
		return managers().stream().filter((manager) -> manager.key().equals(managerKey)).findFirst();
	}

	/** The language of a question category. */
	public @Nullable String languageOf(@Nullable String categoryKey) {
		return (categoryKey != null) ? this.rows.categoryLanguages().get(categoryKey) : null;
	}

	private List<Manager> managers() {
		Instant now = this.clock.instant();
		return this.rows.managers(now, now.atZone(this.properties.zone()).toLocalDate());
	}

	/** The identities of the managers, by their keys. */
	public Map<String, Identity> identities() {
		return this.jdbc.sql("""
				select u.cl_ref_key, u.user_id, m.chatwoot_user_id from cons.users u
				left join sys.user_mapping m on m.cl_manager_key = u.cl_ref_key
				""")
			.query((row, number) -> new Identity(row.getString("cl_ref_key"), row.getString("user_id"),
					row.getObject("chatwoot_user_id", Long.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Identity::key, Function.identity()));
	}

	/** Average minutes of what managers finished lately, by their keys. */
	public Map<String, Double> averages() {
		return this.jdbc.sql("""
				select manager, avg(extract(epoch from end_date - start_date) / 60) as minutes
				from cons.consultations
				where status in ('resolved', 'closed') and not denied and manager is not null
				    and end_date >= :since and start_date is not null
				group by manager
				""")
			.param("since", since())
			.query((row, number) -> Map.entry(row.getString("manager"), row.getDouble("minutes")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Average minutes of what the manager finished lately, if anything. */
	public @Nullable Double average(String managerKey) {
		return this.jdbc.sql("""
				select avg(extract(epoch from end_date - start_date) / 60) as minutes from cons.consultations
				where manager = :manager and status in ('resolved', 'closed') and not denied and end_date >= :since
				    and start_date is not null
				""")
			.param("manager", managerKey)
			.param("since", since())
			.query((row, number) -> Optional.ofNullable(row.getObject("minutes")))
			.single()
			.map((minutes) -> ((Number) minutes).doubleValue())
			.orElse(null);
	}

	/**
	 * How many wait before a consultation in its manager's queue; empty if there is no
	 * such consultation.
	 * @param id cons_id or number of the Chatwoot conversation
	 */
	public Optional<Place> place(String id) {
		return this.identify.identify(id).flatMap(this::place);
	}

	private Optional<Place> place(UUID consId) {
		return this.jdbc.sql("""
				select c.manager, c.online_question, c.consultation_type,
				    c.status in ('pending', 'open') and not c.denied as waiting,
				    (select count(*) from cons.queues q
				     where q.manager = c.manager
				       and (q.create_date, q.cons_id) < (c.create_date, c.cons_id)) as before
				from cons.consultations c
				where c.cons_id = :id
				""").param("id", consId).query((row, number) -> {
			String manager = row.getString("manager");
			boolean queued = manager != null && !manager.equals(this.properties.undefinedManager())
					&& row.getString("online_question") != null
					&& !ConsultationType.TECHNICAL_SUPPORT.words().equals(row.getString("consultation_type"));
			return new Place(queued ? manager : null, queued && row.getBoolean("waiting"), row.getInt("before"));
		}).optional();
	}

	private OffsetDateTime since() {
		return this.clock.instant().minus(this.properties.statisticsDays(), ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
	}

	/**
	 * Who a manager is.
	 *
	 * @param userId code in 1C
	 * @param agentId agent in Chatwoot, if mapped
	 */
	public record Identity(String key, @Nullable String userId, @Nullable Long agentId) {

	}

	/**
	 * A place in a queue.
	 *
	 * @param managerKey none where there is no queue: technical support, no manager yet,
	 * no question chosen
	 * @param waiting whether the consultation is in the queue at all
	 */
	public record Place(@Nullable String managerKey, boolean waiting, int before) {

	}

}
