package uz.consbridge.gateway.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PGobject;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * Writes many rows at once with COPY. Must be called within a transaction.
 */
@Component
public class Staging {

	private static final byte[] NULL = { '\\', 'N' };

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	Staging(DataSource dataSource, JdbcClient jdbc) {
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
	public void fill(String table, String definition, List<String> columns, List<List<@Nullable Object>> rows) {
		this.jdbc.sql("create temporary table if not exists %s (%s) on commit delete rows".formatted(table, definition))
			.update();
		// Not truncated: that changes the catalog, and those who read the log pay for it.
		this.jdbc.sql("delete from pg_temp." + table).update();
		copy("pg_temp." + table, columns, rows);
	}

	/**
	 * Adds the rows to a table.
	 * @param columns those that the rows fill, in their order
	 * @throws DuplicateKeyException if it has one of them already
	 */
	public void copy(String table, List<String> columns, List<List<@Nullable Object>> rows) {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		for (List<@Nullable Object> row : rows) {
			for (int i = 0; i < row.size(); i++) {
				append(text, row.get(i));
				text.write((i + 1 < row.size()) ? '\t' : '\n');
			}
		}
		send("copy %s (%s) from stdin".formatted(table, String.join(", ", columns)), text.toByteArray());
	}

	private void send(String sql, byte[] text) {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(text));
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

	private static void append(ByteArrayOutputStream out, @Nullable Object value) {
		String plain = (value instanceof PGobject object) ? object.getValue()
				: (value != null) ? value.toString() : null;
		byte[] text = (plain != null) ? plain.getBytes(StandardCharsets.UTF_8) : NULL;
		int written = 0;
		for (int i = 0; plain != null && i < text.length; i++) {
			byte escape = escape(text[i]);
			if (escape != 0) {
				out.write(text, written, i - written);
				out.write('\\');
				out.write(escape);
				written = i + 1;
			}
		}
		out.write(text, written, text.length - written);
	}

	/** What stands for the character behind a backslash, 0 where it stands for itself. */
	private static byte escape(byte character) {
		return switch (character) {
			case '\\' -> '\\';
			case '\t' -> 't';
			case '\n' -> 'n';
			case '\r' -> 'r';
			default -> 0;
		};
	}

}
