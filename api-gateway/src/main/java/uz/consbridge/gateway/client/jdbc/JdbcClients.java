package uz.consbridge.gateway.client.jdbc;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.Ids;
import uz.consbridge.gateway.client.Client;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.lock.Locks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcClients implements Clients {

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
		return ClientRow.first(this.jdbc, "client_id = :value", clientId);
	}

	@Override
	public Optional<Client> byContractor(String contractorKey) {
		return ClientRow.first(this.jdbc, "is_parent and cl_ref_key = :value", contractorKey);
	}

	@Override
	public Map<String, ClientFacts> owners(Collection<String> contractorKeys) {
		Map<String, ClientFacts> owners = new HashMap<>();
		this.jdbc.sql("select * from cons.clients where is_parent and cl_ref_key = any(:keys) order by created_at")
			.param("keys", contractorKeys.toArray(String[]::new))
			.query(ClientRow::read)
			.list()
			.forEach((owner) -> owners.putIfAbsent(String.valueOf(owner.facts().contractorKey()), owner.facts()));
		return owners;
	}

	@Override
	public Optional<Client> byContact(long contactId) {
		return ClientRow.first(this.jdbc, "chatwoot_contact_id = :value", contactId);
	}

	@Override
	public List<Client> usersOf(UUID ownerId) {
		return this.jdbc.sql("select * from cons.clients where parent_id = :owner order by created_at, client_id")
			.param("owner", ownerId)
			.query(ClientRow::read)
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
				owner.partner(), own.subscriptionId(), own.tariffId(), own.contractorKey(), own.chatwootContactId(),
				own.subscriptionStart(), own.subscriptionEnd(), own.tariffPeriodId());
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
		return Objects.requireNonNull(ownersAdded(List.of(contractorKey)).get(contractorKey)).clientId();
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
	public void describeContact(long contactId, @Nullable String name, @Nullable String email, @Nullable String phone) {
		this.jdbc.sql("""
				update cons.clients set name = :name, email = :email, phone_number = :phone, updated_at = now()
				where chatwoot_contact_id = :contactId and provisional
				    and (name, email, phone_number) is distinct from (:name, :email, :phone)
				""")
			.param("contactId", contactId)
			.param("name", name, Types.VARCHAR)
			.param("email", email, Types.VARCHAR)
			.param("phone", phone, Types.VARCHAR)
			.update();
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
		if (find(ownerId).filter((owner) -> contractorKey.equals(owner.facts().contractorKey())).isPresent()) {
			return;
		}
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

}
