package uz.consbridge.gateway.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * Writes many rows at once with COPY. Must be called within a transaction. A value must
 * be of its column's very type: a {@code Short} for a smallint, {@link Jsonb} for JSON.
 */
@Component
public class BulkCopy {

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	BulkCopy(DataSource dataSource, JdbcClient jdbc) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
	}

	/**
	 * Puts the rows, and no others, into a temporary table, from which a statement takes
	 * them on. At the end of the transaction they are gone.
	 * @param table its name
	 * @param definition its columns, as SQL
	 * @param columns those that the rows fill, in their order
	 */
	public void stage(String table, String definition, List<String> columns, List<List<@Nullable Object>> rows) {
		this.jdbc.sql("create temporary table if not exists %s (%s) on commit delete rows".formatted(table, definition))
			.update();
		// Not truncated: that changes the catalog, and those who read the log pay for it.
		this.jdbc.sql("delete from pg_temp." + table).update();
		into("pg_temp." + table, columns, rows);
	}

	/**
	 * Adds the rows to a table.
	 * @param columns those that the rows fill, in their order
	 * @throws org.springframework.dao.DuplicateKeyException if it has one of them already
	 */
	public void into(String table, List<String> columns, List<List<@Nullable Object>> rows) {
		if (!rows.isEmpty()) {
			send("copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns)),
					CopyFormat.of(rows));
		}
	}

	private void send(String sql, byte[] rows) {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(rows));
		}
		catch (SQLException ex) {
			throw new SQLExceptionSubclassTranslator().translate("copy", sql, ex);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Bytes in memory cannot be read", ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

}
