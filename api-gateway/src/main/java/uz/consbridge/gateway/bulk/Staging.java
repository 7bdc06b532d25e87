package uz.consbridge.gateway.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PGobject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * Copies rows into temporary tables, from which one statement takes them on. Must be
 * called within a transaction, at whose end the rows are gone.
 */
@Component
public class Staging {

	private static final String NULL = "\\N";

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	Staging(DataSource dataSource, JdbcClient jdbc) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
	}

	/**
	 * Puts the rows, and no others, into a temporary table.
	 * @param table its name
	 * @param definition its columns, as SQL
	 * @param columns those that the rows fill, in their order
	 */
	public void fill(String table, String definition, List<String> columns, List<List<@Nullable Object>> rows) {
		this.jdbc.sql("create temporary table if not exists %s (%s) on commit delete rows".formatted(table, definition))
			.update();
		// Not truncated: that changes the catalog, and those who read the log pay for it.
		this.jdbc.sql("delete from pg_temp." + table).update();
		StringBuilder text = new StringBuilder();
		for (List<@Nullable Object> row : rows) {
			for (int i = 0; i < row.size(); i++) {
				append(text, row.get(i));
				text.append((i + 1 < row.size()) ? '\t' : '\n');
			}
		}
		copy("copy pg_temp.%s (%s) from stdin".formatted(table, String.join(", ", columns)), text.toString());
	}

	private void copy(String sql, String text) {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn(sql, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
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

	private static void append(StringBuilder text, @Nullable Object value) {
		String plain = (value instanceof PGobject object) ? object.getValue()
				: (value != null) ? value.toString() : null;
		if (plain == null) {
			text.append(NULL);
			return;
		}
		text.append(plain.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
	}

}
