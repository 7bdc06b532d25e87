package uz.consbridge.gateway.consultation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.bulk.Jsonb;
import uz.consbridge.gateway.consultation.SyncState;

/** Reads and writes column values. */
final class Columns {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {
	};

	private Columns() {
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	static Instant someInstant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static UUID uuid(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
		int value = row.getInt(column);
		return row.wasNull() ? null : value;
	}

	static @Nullable Long number(ResultSet row, String column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

	static @Nullable ConsultationType type(ResultSet row, String column) throws SQLException {
		String words = row.getString(column);
		return (words != null) ? ConsultationType.find(words).orElse(null) : null;
	}

	static List<String> strings(ResultSet row, String column) throws SQLException {
		String value = row.getString(column);
		return value.equals("[]") ? List.of() : JSON.readValue(value, STRINGS);
	}

	static Map<String, Object> map(ResultSet row, String column) throws SQLException {
		String value = row.getString(column);
		return value.equals("{}") ? Map.of() : JSON.readValue(value, MEMBERS);
	}

	static @Nullable Object json(ResultSet row, String column) throws SQLException {
		String value = row.getString(column);
		return (value != null) ? JSON.readValue(value, Object.class) : null;
	}

	/** The JDBC value of a domain value. */
	static @Nullable Object value(@Nullable Object value) {
		return switch (value) {
			case Instant instant -> instant.atOffset(ZoneOffset.UTC);
			case Status status -> status.word();
			case SyncState state -> state.word();
			case ConsultationType type -> type.words();
			case Enum<?> constant -> constant.name();
			case Collection<?> list -> Jsonb.of(JSON.writeValueAsString(list));
			case Map<?, ?> map -> Jsonb.of(JSON.writeValueAsString(map));
			case null -> null;
			default -> value;
		};
	}

}
