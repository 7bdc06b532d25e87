package uz.consbridge.gateway.manager;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcRoster implements RosterRows {

	private static final String MANAGERS = """
			with queue as (
			    select manager, count(*) as waiting from cons.queues group by manager),
			recent as (
			    select manager, count(*) as created from cons.consultations
			    where create_date > :since and not denied and manager is not null group by manager)
			select u.*, coalesce(q.waiting, 0) as waiting, coalesce(r.created, 0) as created,
			    array(select category_key::text from cons.user_skill s where s.user_key = u.cl_ref_key) as skills,
			    array(select day from cons.queue_closing c
			        where c.manager_key = u.cl_ref_key and c.day >= :today) as closed
			from cons.users u
			left join queue q on q.manager = u.cl_ref_key
			left join recent r on r.manager = u.cl_ref_key
			where u.cl_ref_key <> :nobody
			order by u.cl_ref_key
			""";

	private final JdbcClient jdbc;

	private final ManagerProperties properties;

	JdbcRoster(JdbcClient jdbc, ManagerProperties properties) {
		this.jdbc = jdbc;
		this.properties = properties;
	}

	@Override
	public List<Manager> managers(Instant now, LocalDate today) {
		return this.jdbc.sql(MANAGERS)
			.param("since", now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
			.param("today", today)
			.param("nobody", this.properties.undefinedManager())
			.query(JdbcRoster::manager)
			.list();
	}

	@Override
	public Map<String, String> categoryLanguages() {
		Map<String, String> languages = new HashMap<>();
		this.jdbc.sql("select ref_key, language from dict.online_question_cat where language is not null")
			.query((row) -> {
				languages.put(row.getString("ref_key"), row.getString("language"));
			});
		return languages;
	}

	private static Manager manager(ResultSet row, int number) throws SQLException {
		String shown = row.getString("display_name");
		boolean enabled = !row.getBoolean("deletion_mark") && !row.getBoolean("invalid")
				&& row.getBoolean("consultation_enabled");
		Set<String> languages = new HashSet<>();
		if (row.getBoolean("ru")) {
			languages.add("ru");
		}
		if (row.getBoolean("uz")) {
			languages.add("uz");
		}
		return new Manager(row.getString("cl_ref_key"), (shown != null) ? shown : row.getString("description"), enabled,
				row.getString("department"), row.getInt("con_limit"), row.getObject("start_hour", LocalTime.class),
				row.getObject("end_hour", LocalTime.class), languages, texts(row.getArray("skills")),
				days(row.getArray("closed")), row.getInt("waiting"), row.getInt("created"));
	}

	private static Set<String> texts(Array array) throws SQLException {
		return Set.of((String[]) array.getArray());
	}

	private static Set<LocalDate> days(Array array) throws SQLException {
		return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).collect(Collectors.toSet());
	}

}
