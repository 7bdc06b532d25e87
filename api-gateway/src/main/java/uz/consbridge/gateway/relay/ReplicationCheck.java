package uz.consbridge.gateway.relay;

import uz.consbridge.gateway.MissingRequirementException;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start a relay that Postgres would not serve. */
final class ReplicationCheck {

	private ReplicationCheck() {
	}

	/**
	 * @throws MissingRequirementException naming what is missing
	 */
	static void run(JdbcClient jdbc) {
		String level = jdbc.sql("show wal_level").query(String.class).single();
		if (!level.equals("logical")) {
			throw new MissingRequirementException(
					"PostgreSQL runs with wal_level=" + level + ", the relay needs logical.",
					"Set wal_level = logical in postgresql.conf and restart PostgreSQL, or run without the role relay.");
		}
		boolean allowed = jdbc.sql("""
				select r.rolsuper or r.rolreplication or exists (
				    select 1 from pg_roles g where g.rolname in ('rds_replication', 'azure_pg_admin')
				    and pg_has_role(r.oid, g.oid, 'member'))
				from pg_roles r where r.rolname = current_user
				""").query(Boolean.class).single();
		if (!allowed) {
			String user = jdbc.sql("select current_user").query(String.class).single();
			throw new MissingRequirementException(
					"The database user " + user + " lacks the REPLICATION right, the relay needs it.",
					"Run: alter role \"" + user + "\" replication; or run without the role relay.");
		}
	}

}
