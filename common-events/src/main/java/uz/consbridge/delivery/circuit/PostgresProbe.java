package uz.consbridge.delivery.circuit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.delivery.TargetProbe;
import uz.consbridge.events.Target;

/** Whether our own database answers. */
public final class PostgresProbe implements TargetProbe {

	private static final Logger LOG = LoggerFactory.getLogger(PostgresProbe.class);

	private final JdbcClient jdbc;

	public PostgresProbe(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Target target() {
		return Target.POSTGRES;
	}

	@Override
	public boolean answers() {
		try {
			return this.jdbc.sql("select 1").query(Integer.class).single() == 1;
		}
		catch (DataAccessException ex) {
			LOG.debug("Postgres does not answer", ex);
			return false;
		}
	}

}
