package uz.consbridge.gateway.client.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.client.ClientView;
import uz.consbridge.gateway.client.FindClients;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class ClientReads implements FindClients {

	private static final String CLIENT = """
			select c.*, o.company_name as owners_company, o.partner as owners_partner, o.org_inn as owners_inn,
			    o.code_abonent as owners_code, o.country as owners_country, o.region as owners_region,
			    o.city as owners_city
			from cons.clients c join cons.clients o on o.client_id = coalesce(c.parent_id, c.client_id)
			""";

	private final JdbcClient jdbc;

	ClientReads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<ClientView> find(UUID clientId) {
		return one("where c.client_id = :value", clientId);
	}

	@Override
	public Optional<ClientView> byHash(String hash) {
		return one("where c.client_id_hash = :value", hash);
	}

	@Override
	public Optional<ClientView> bySubscriber(String code) {
		return one("where c.is_parent and c.code_abonent = :value order by c.created_at limit 1", code)
			.or(() -> this.jdbc.sql("""
					select coalesce(parent_id, client_id) as client_id from cons.clients
					where code_abonent = :code order by created_at limit 1
					""").param("code", code).query(UUID.class).optional().flatMap(this::find));
	}

	private Optional<ClientView> one(String condition, Object value) {
		return this.jdbc.sql(CLIENT + condition).param("value", value).query(ClientReads::view).optional();
	}

	private static ClientView view(ResultSet row, int number) throws SQLException {
		String code = row.getString("owners_code");
		return new ClientView(row.getObject("client_id", UUID.class), row.getString("client_id_hash"),
				row.getString("cl_ref_key"), row.getString("parent_key"), row.getString("email"),
				row.getString("phone_number"), row.getString("name"), row.getString("contact_name"),
				row.getString("owners_company"), row.getString("owners_partner"), code, code,
				row.getString("owners_inn"), row.getString("owners_country"), row.getString("owners_region"),
				row.getString("owners_city"), row.getString("subs_id"), ClientRow.instant(row, "subs_start"),
				ClientRow.instant(row, "subs_end"), row.getString("tariff_id"), row.getString("tariffperiod_id"),
				row.getString("source_id"), row.getString("chatwoot_pubsub_token"),
				row.getObject("chatwoot_contact_id", Long.class), row.getBoolean("is_parent"),
				row.getObject("parent_id", UUID.class), row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("updated_at", OffsetDateTime.class).toInstant());
	}

}
