package uz.consbridge.gateway.client.jdbc;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.client.Client;
import uz.consbridge.gateway.client.ClientData;
import uz.consbridge.gateway.client.ClientRows;
import uz.consbridge.gateway.client.CompanyName;
import uz.consbridge.gateway.client.Identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class JdbcClientRows implements ClientRows {

	private final JdbcClient jdbc;

	JdbcClientRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Client> find(UUID clientId) {
		return ClientRow.first(this.jdbc, "client_id = :value", clientId);
	}

	@Override
	public Optional<Client> byHash(String hash) {
		return ClientRow.first(this.jdbc, "client_id_hash = :value", hash);
	}

	@Override
	public Optional<Client> ownerByCode(String code) {
		return ClientRow.first(this.jdbc, "is_parent and code_abonent = :value", code);
	}

	@Override
	public Optional<Client> ownerByInn(String inn) {
		return ClientRow.first(this.jdbc, "is_parent and org_inn = :value", inn);
	}

	@Override
	public Optional<Client> ownerByCodeOrInn(@Nullable String code, @Nullable String inn) {
		return this.jdbc.sql("""
				select * from cons.clients where is_parent and (code_abonent = :code or org_inn = :inn)
				order by coalesce(code_abonent = :code, false) desc limit 1
				""").param("code", code).param("inn", inn).query(ClientRow::read).optional();
	}

	@Override
	public Optional<Client> userByContact(UUID ownerId, @Nullable String email, @Nullable String phone) {
		return this.jdbc.sql("""
				select * from cons.clients where parent_id = :owner
				and (lower(email) = lower(:email) or phone_number = :phone) order by created_at limit 1
				""")
			.param("owner", ownerId)
			.param("email", email)
			.param("phone", phone)
			.query(ClientRow::read)
			.optional();
	}

	@Override
	public Client insert(UUID clientId, @Nullable UUID parentId, Identity identity, ClientData data) {
		return said(this.jdbc.sql("""
				insert into cons.clients (client_id, client_id_hash, parent_id, is_parent, org_inn, code_abonent, email,
				    phone_number, name, contact_name, company_name, partner, country, region, city, subs_id, subs_start,
				    subs_end, tariff_id, tariffperiod_id)
				values (:clientId, :hash, :parentId, :owner, :inn, :code, :email, :phone, :name, :contactName, :company,
				    nullif(:partner, ''), nullif(:country, ''), nullif(:region, ''), nullif(:city, ''), :subsId,
				    :subsStart, :subsEnd, :tariffId, :tariffPeriodId)
				returning *
				""").param("hash", identity.anyHash()), clientId, parentId, identity, data).query(ClientRow::read)
			.single();
	}

	@Override
	public Client update(UUID clientId, @Nullable UUID parentId, Identity identity, ClientData data) {
		return said(this.jdbc.sql("""
				update cons.clients set parent_id = :parentId, is_parent = :owner,
				    org_inn = coalesce(:inn, org_inn), code_abonent = coalesce(:code, code_abonent),
				    email = coalesce(:email, email), phone_number = coalesce(:phone, phone_number),
				    phone_changed_at = case when :phone::text is distinct from phone_number and :phone::text is not null
				        then now() else phone_changed_at end,
				    name = coalesce(:name, name), contact_name = coalesce(:contactName, contact_name),
				    company_name = coalesce(:company, company_name), partner = nullif(coalesce(:partner, partner), ''),
				    country = nullif(coalesce(:country, country), ''), region = nullif(coalesce(:region, region), ''),
				    city = nullif(coalesce(:city, city), ''), subs_id = coalesce(:subsId, subs_id),
				    subs_start = coalesce(:subsStart, subs_start), subs_end = coalesce(:subsEnd, subs_end),
				    tariff_id = coalesce(:tariffId, tariff_id),
				    tariffperiod_id = coalesce(:tariffPeriodId, tariffperiod_id),
				    provisional = false, updated_at = now()
				where client_id = :clientId returning *
				"""), clientId, parentId, identity, data).query(ClientRow::read).single();
	}

	@Override
	public void dropCode(UUID ownerId) {
		this.jdbc.sql("update cons.clients set code_abonent = null, updated_at = now() where client_id = :owner")
			.param("owner", ownerId)
			.update();
	}

	private static StatementSpec said(StatementSpec sql, UUID clientId, @Nullable UUID parentId, Identity identity,
			ClientData data) {
		return sql.param("clientId", clientId)
			.param("parentId", parentId)
			.param("owner", parentId == null)
			.param("inn", identity.inn())
			.param("code", identity.code())
			.param("email", identity.email())
			.param("phone", identity.phone())
			.param("name", Identity.text(data.name()))
			.param("contactName", Identity.text(data.contactName()))
			.param("company", CompanyName.clean(data.companyName()))
			.param("partner", stripped(data.partner()))
			.param("country", stripped(data.country()))
			.param("region", stripped(data.region()))
			.param("city", stripped(data.city()))
			.param("subsId", Identity.text(data.subsId()))
			.param("subsStart", ClientRow.at(data.subsStart()))
			.param("subsEnd", ClientRow.at(data.subsEnd()))
			.param("tariffId", Identity.text(data.tariffId()))
			.param("tariffPeriodId", Identity.text(data.tariffperiodId()));
	}

	/** Place and partner may be said to be empty. */
	private static @Nullable String stripped(@Nullable String text) {
		return (text != null) ? text.strip() : null;
	}

}
