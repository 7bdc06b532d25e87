package uz.consbridge.gateway.client.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.gateway.client.Client;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of {@code cons.clients}. */
final class ClientRow {

	private ClientRow() {
	}

	/** The oldest that fulfils the condition on {@code :value}. */
	static Optional<Client> first(JdbcClient jdbc, String condition, Object value) {
		return jdbc.sql("select * from cons.clients where " + condition + " order by created_at limit 1")
			.param("value", value)
			.query(ClientRow::read)
			.optional();
	}

	static Client read(ResultSet row, int number) throws SQLException {
		UUID parentId = row.getObject("parent_id", UUID.class);
		long contactId = row.getLong("chatwoot_contact_id");
		Long contact = row.wasNull() ? null : contactId;
		return new Client(parentId,
				new ClientFacts(row.getObject("client_id", UUID.class), row.getBoolean("is_parent"),
						row.getString("name"), row.getString("contact_name"), row.getString("company_name"),
						row.getString("email"), row.getString("phone_number"), row.getString("org_inn"),
						row.getString("code_abonent"), row.getString("country"), row.getString("region"),
						row.getString("city"), row.getString("partner"), row.getString("subs_id"),
						row.getString("tariff_id"), row.getString("cl_ref_key"), contact, instant(row, "subs_start"),
						instant(row, "subs_end"), row.getString("tariffperiod_id")));
	}

	/** A time that need not be known. */
	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** The JDBC value of an instant. */
	static @Nullable OffsetDateTime at(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
