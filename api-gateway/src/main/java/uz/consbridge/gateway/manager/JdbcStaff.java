package uz.consbridge.gateway.manager;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Ids;
import uz.consbridge.events.ManagerState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcStaff implements Staff {

	private final JdbcClient jdbc;

	private final Ids ids;

	private final ManagerProperties properties;

	JdbcStaff(JdbcClient jdbc, Ids ids, ManagerProperties properties) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.properties = properties;
	}

	@Override
	public void store(ManagerState manager) {
		storeUser(manager);
		storeSkills(manager.refKey(), manager.skills().toArray(String[]::new));
	}

	private void storeUser(ManagerState manager) {
		this.jdbc.sql("""
				insert into cons.users as u (account_id, cl_ref_key, user_id, description, display_name, deletion_mark,
				    invalid, ru, uz, department, chatwoot_team, con_limit, start_hour, end_hour)
				values (:id, :key, :userId, :description, :displayName, :deleted, :invalid, :ru, :uz, :department,
				    :team, :limit, :start, :end)
				on conflict (cl_ref_key) do update set user_id = excluded.user_id, description = excluded.description,
				    display_name = excluded.display_name, deletion_mark = excluded.deletion_mark,
				    invalid = excluded.invalid, ru = excluded.ru, uz = excluded.uz, department = excluded.department,
				    chatwoot_team = excluded.chatwoot_team, con_limit = excluded.con_limit,
				    start_hour = excluded.start_hour, end_hour = excluded.end_hour, updated_at = now()
				""")
			.param("id", this.ids.next())
			.param("key", manager.refKey())
			.param("userId", manager.userId())
			.param("description", manager.description())
			.param("displayName", manager.displayName())
			.param("deleted", manager.deletionMark())
			.param("invalid", manager.invalid())
			.param("ru", manager.russian())
			.param("uz", manager.uzbek())
			.param("department", manager.department())
			.param("team", team(manager.department()))
			.param("limit", manager.limit())
			.param("start", manager.startHour())
			.param("end", manager.endHour())
			.update();
	}

	private void storeSkills(String managerKey, String[] skills) {
		this.jdbc.sql("delete from cons.user_skill where user_key = :key and category_key <> all(:skills)")
			.param("key", managerKey)
			.param("skills", skills)
			.update();
		this.jdbc.sql("""
				insert into cons.user_skill (user_key, category_key) select :key, unnest(:skills) on conflict do nothing
				""").param("key", managerKey).param("skills", skills).update();
	}

	@Override
	public void remove(String managerKey) {
		this.jdbc.sql("""
				update cons.users set deletion_mark = true, invalid = true, updated_at = now() where cl_ref_key = :key
				""").param("key", managerKey).update();
	}

	@Override
	public boolean close(String managerKey, LocalDate day, boolean closed) {
		String sql = closed ? """
				insert into cons.queue_closing (manager_key, day) values (:key, :day) on conflict do nothing
				""" : "delete from cons.queue_closing where manager_key = :key and day = :day";
		return this.jdbc.sql(sql).param("key", managerKey).param("day", day).update() > 0;
	}

	private @Nullable String team(@Nullable String department) {
		return (department != null && this.properties.teamDepartments().contains(department)) ? this.properties.team()
				: null;
	}

}
