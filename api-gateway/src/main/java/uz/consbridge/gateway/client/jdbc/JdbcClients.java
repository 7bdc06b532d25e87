package uz.consbridge.gateway.client.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.Ids;
import uz.consbridge.gateway.client.Client;
import uz.consbridge.gateway.client.ClientData;
import uz.consbridge.gateway.client.ClientRows;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.client.CompanyName;
import uz.consbridge.gateway.client.Identity;
import uz.consbridge.gateway.lock.Locks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class JdbcClients implements Clients, ClientRows {

	private final JdbcClient jdbc;

	private final Locks locks;

	private final Ids ids;

	JdbcClients(JdbcClient jdbc, Locks locks, Ids ids) {
		this.jdbc = jdbc;
		this.locks = locks;
		this.ids = ids;
	}

	@Override
	public Client get(UUID clientId) {
		return find(clientId).orElseThrow();
	}

	@Override
	public Optional<Client> find(UUID clientId) {
		return one("client_id = :value", clientId);
	}

	@Override
	public Optional<Client> byContractor(String contractorKey) {
		return one("is_parent and cl_ref_key = :value", contractorKey);
	}

	@Override
	public Map<String, ClientFacts> owners(Collection<String> contractorKeys) {
		Map<String, ClientFacts> owners = new HashMap<>();
		this.jdbc.sql("select * from cons.clients where is_parent and cl_ref_key = any(:keys) order by created_at")
			.param("keys", contractorKeys.toArray(String[]::new))
			.query(JdbcClients::read)
			.list()
			.forEach((owner) -> owners.putIfAbsent(String.valueOf(owner.facts().contractorKey()), owner.facts()));
		return owners;
	}

	@Override
	public Optional<Client> byContact(long contactId) {
		return one("chatwoot_contact_id = :value", contactId);
	}

	@Override
	public Optional<Client> byHash(String hash) {
		return one("client_id_hash = :value", hash);
	}

	@Override
	public Optional<Client> ownerByCode(String code) {
		return one("is_parent and code_abonent = :value", code);
	}

	@Override
	public Optional<Client> ownerByInn(String inn) {
		return one("is_parent and org_inn = :value", inn);
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
			.query(JdbcClients::read)
			.optional();
	}

	@Override
	public List<Client> usersOf(UUID ownerId) {
		return this.jdbc.sql("select * from cons.clients where parent_id = :owner order by created_at, client_id")
			.param("owner", ownerId)
			.query(JdbcClients::read)
			.list();
	}

	@Override
	public ClientFacts withOwnersData(Client client) {
		ClientFacts own = client.facts();
		if (client.owner()) {
			return own;
		}
		ClientFacts owner = get(client.ownerId()).facts();
		return new ClientFacts(own.clientId(), false, own.name(), own.contactName(), owner.companyName(), own.email(),
				own.phone(), owner.inn(), owner.subscriberCode(), owner.country(), owner.region(), owner.city(),
				owner.partner(), own.subscriptionId(), own.tariffId(), own.contractorKey(), own.chatwootContactId());
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
				""").param("hash", identity.anyHash()), clientId, parentId, identity, data).query(JdbcClients::read)
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
				"""), clientId, parentId, identity, data).query(JdbcClients::read).single();
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
			.param("subsStart", at(data.subsStart()))
			.param("subsEnd", at(data.subsEnd()))
			.param("tariffId", Identity.text(data.tariffId()))
			.param("tariffPeriodId", Identity.text(data.tariffperiodId()));
	}

	@Override
	public Map<String, ClientFacts> ownersAdded(Collection<String> contractorKeys) {
		Map<String, ClientFacts> known = owners(contractorKeys);
		List<String> missing = contractorKeys.stream().filter((key) -> !known.containsKey(key)).toList();
		if (missing.isEmpty()) {
			return known;
		}
		this.locks.take(missing.stream().map("contractor "::concat).toList());
		this.jdbc.sql("""
				insert into cons.clients (client_id, cl_ref_key, is_parent, provisional)
				select m.id, m.key, true, true from unnest(:ids::uuid[], :keys::text[]) as m (id, key)
				where not exists (select from cons.clients c where c.is_parent and c.cl_ref_key = m.key)
				""")
			.param("ids", missing.stream().map((key) -> this.ids.random()).toArray(UUID[]::new))
			.param("keys", missing.toArray(String[]::new))
			.update();
		return owners(contractorKeys);
	}

	@Override
	public UUID addContractor(String contractorKey) {
		this.locks.take("contractor " + contractorKey);
		return byContractor(contractorKey).map(Client::clientId).orElseGet(() -> {
			UUID clientId = this.ids.random();
			this.jdbc.sql("""
					insert into cons.clients (client_id, cl_ref_key, is_parent, provisional)
					values (:clientId, :key, true, true)
					""").param("clientId", clientId).param("key", contractorKey).update();
			return clientId;
		});
	}

	@Override
	public UUID addContact(long contactId, @Nullable String name) {
		this.locks.take("contact " + contactId);
		return byContact(contactId).map(Client::clientId).orElseGet(() -> {
			UUID clientId = this.ids.random();
			this.jdbc.sql("""
					insert into cons.clients (client_id, chatwoot_contact_id, name, is_parent, provisional)
					values (:clientId, :contactId, :name, true, true)
					""").param("clientId", clientId).param("contactId", contactId).param("name", name).update();
			return clientId;
		});
	}

	@Override
	public UUID addNobody(String why) {
		UUID clientId = Ids.named("nobody", why);
		this.jdbc.sql("""
				insert into cons.clients (client_id, name, is_parent, provisional) values (:clientId, :why, true, true)
				on conflict (client_id) do nothing
				""").param("clientId", clientId).param("why", why).update();
		return clientId;
	}

	@Override
	public void linkContractor(UUID ownerId, String contractorKey) {
		this.locks.take("contractor " + contractorKey);
		this.jdbc.sql("""
				with placeholder as (select client_id from cons.clients
				    where cl_ref_key = :key and provisional and client_id <> :owner)
				update cons.consultations set
				    client_id = case when client_id in (select client_id from placeholder) then :owner
				        else client_id end,
				    owner_id = :owner
				where owner_id in (select client_id from placeholder)
				""").param("key", contractorKey).param("owner", ownerId).update();
		this.jdbc.sql("delete from cons.clients where cl_ref_key = :key and provisional and client_id <> :owner")
			.param("key", contractorKey)
			.param("owner", ownerId)
			.update();
		this.jdbc.sql("""
				update cons.clients set cl_ref_key = :key, updated_at = now()
				where client_id = :owner and cl_ref_key is distinct from :key
				""").param("key", contractorKey).param("owner", ownerId).update();
	}

	@Override
	public void linkContact(UUID clientId, long contactId, @Nullable String pubsubToken) {
		this.jdbc.sql("""
				update cons.clients set chatwoot_contact_id = :contactId,
				    chatwoot_pubsub_token = coalesce(:token, chatwoot_pubsub_token), updated_at = now()
				where client_id = :clientId and (chatwoot_contact_id is distinct from :contactId
				    or chatwoot_pubsub_token is distinct from coalesce(:token, chatwoot_pubsub_token))
				""").param("contactId", contactId).param("token", pubsubToken).param("clientId", clientId).update();
	}

	private Optional<Client> one(String condition, Object value) {
		return this.jdbc.sql("select * from cons.clients where " + condition + " order by created_at limit 1")
			.param("value", value)
			.query(JdbcClients::read)
			.optional();
	}

	private static Client read(ResultSet row, int number) throws SQLException {
		UUID parentId = row.getObject("parent_id", UUID.class);
		long contactId = row.getLong("chatwoot_contact_id");
		Long contact = row.wasNull() ? null : contactId;
		return new Client(parentId,
				new ClientFacts(row.getObject("client_id", UUID.class), row.getBoolean("is_parent"),
						row.getString("name"), row.getString("contact_name"), row.getString("company_name"),
						row.getString("email"), row.getString("phone_number"), row.getString("org_inn"),
						row.getString("code_abonent"), row.getString("country"), row.getString("region"),
						row.getString("city"), row.getString("partner"), row.getString("subs_id"),
						row.getString("tariff_id"), row.getString("cl_ref_key"), contact));
	}

	/** Place and partner may be said to be empty. */
	private static @Nullable String stripped(@Nullable String text) {
		return (text != null) ? text.strip() : null;
	}

	/** The JDBC value of an instant. */
	static @Nullable OffsetDateTime at(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
