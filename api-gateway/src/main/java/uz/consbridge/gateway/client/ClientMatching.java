package uz.consbridge.gateway.client;

import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.client.MatchClient.Result.Matched;
import uz.consbridge.gateway.client.MatchClient.Result.Refused;
import uz.consbridge.gateway.lock.Locks;

import org.springframework.stereotype.Component;

/** The matching order: client id, hashes, subscriber code, INN, else a new client. */
@Component
class ClientMatching implements MatchClient {

	private final ClientRows rows;

	private final Clients clients;

	private final ClientDecisions decisions;

	private final Locks locks;

	private final Ids ids;

	ClientMatching(ClientRows rows, Clients clients, ClientDecisions decisions, Locks locks, Ids ids) {
		this.rows = rows;
		this.clients = clients;
		this.decisions = decisions;
		this.locks = locks;
		this.ids = ids;
	}

	@Override
	public Result match(ClientData data) {
		return switch (parent(data)) {
			case Parent.Bad bad -> bad.refusal();
			case Parent.None _ -> matchOwner(Identity.of(data), data);
			case Parent.Known known -> matchUser(known.owner(), Identity.of(data), data);
		};
	}

	private Result matchOwner(Identity identity, ClientData data) {
		this.locks.take(identity.locks());
		Optional<Client> known = known(identity, data)
			.or(() -> this.rows.ownerByCodeOrInn(identity.code(), identity.inn()));
		if (known.isPresent()) {
			return updateOwner(known.get(), identity, data);
		}
		if (identity.inn() == null) {
			return new Refused(400, "client.org_inn", "The owner of a subscription needs an INN.");
		}
		if (identity.code() == null) {
			return new Refused(400, "client.subscriberId", "The owner of a subscription needs a subscriber code.");
		}
		return create(null, identity, data);
	}

	private Result updateOwner(Client stored, Identity asked, ClientData data) {
		if (stored.parentId() != null && data.isParent() == null) {
			return updateUser(stored, stored.parentId(), asked, data);
		}
		ClientFacts facts = stored.facts();
		Identity identity = facts.owner() ? asked : asked.orElse(facts.inn(), facts.subscriberCode());
		if (facts.owner() && identity.code() != null && facts.subscriberCode() != null
				&& !identity.code().equals(facts.subscriberCode())) {
			return new Refused(409, "client.subscriberId", "The client has another subscriber code.");
		}
		Optional<Client> innOwner = this.rows.otherOwnerByInn(identity.inn(), stored.clientId());
		if (innOwner.isPresent()) {
			return moveCode(stored, innOwner.get(), identity, data);
		}
		if (this.rows.otherOwnerByCode(identity.code(), stored.clientId()).isPresent()) {
			return new Refused(409, "client.subscriberId", "Another subscriber has this code.");
		}
		return update(stored, null, identity, data);
	}

	/**
	 * The owner of a code names the INN of another owner. One without a code gets the
	 * code and is who is meant from now on; one with another code is somebody else.
	 */
	private Result moveCode(Client stored, Client target, Identity identity, ClientData data) {
		String code = stored.facts().subscriberCode();
		if (!stored.owner() || code == null || target.facts().subscriberCode() != null) {
			return new Refused(409, "client.org_inn", "Another subscriber has this INN.");
		}
		this.rows.dropCode(stored.clientId());
		Identity named = new Identity(identity.hash(), identity.computedHash(), identity.inn(), code, identity.email(),
				identity.phone());
		return update(target, null, named, data);
	}

	private Result matchUser(Client owner, Identity asked, ClientData data) {
		ClientFacts facts = owner.facts();
		if (asked.inn() != null && !asked.inn().equals(facts.inn())) {
			return new Refused(400, "client.org_inn", "A user has the INN of its owner.");
		}
		if (facts.inn() == null || facts.subscriberCode() == null) {
			return new Refused(400, "client.parent_id", "The owner lacks an INN or a subscriber code.");
		}
		TreeSet<String> locks = asked.locks();
		locks.add("parent " + owner.clientId());
		this.locks.take(locks);
		Identity identity = asked.inheriting(facts.inn(), facts.subscriberCode());
		Optional<Client> known = known(asked, data)
			.or(() -> this.rows.userByContact(owner.clientId(), asked.email(), asked.phone()));
		if (known.isEmpty()) {
			return create(owner.clientId(), identity, data);
		}
		Client stored = known.get();
		if (stored.owner()) {
			return new Refused(403, "client.is_parent", "The owner of a subscription cannot become a user.");
		}
		return updateUser(stored, owner.clientId(), identity, data);
	}

	private Result updateUser(Client stored, UUID ownerId, Identity identity, ClientData data) {
		ClientFacts owner = this.rows.find(ownerId).orElseThrow().facts();
		if (identity.inn() != null && !identity.inn().equals(owner.inn())) {
			return new Refused(403, "client.org_inn", "A user cannot change the INN.");
		}
		String company = CompanyName.clean(data.companyName());
		if (company != null && !company.equals(owner.companyName())) {
			return new Refused(403, "client.company_name", "A user cannot change the company.");
		}
		return update(stored, ownerId, identity.inheriting(owner.inn(), owner.subscriberCode()), data);
	}

	private Optional<Client> known(Identity identity, ClientData data) {
		return Ids.parse(data.clientId())
			.flatMap(this.rows::find)
			.or(() -> Optional.ofNullable(identity.hash()).flatMap(this.rows::byHash))
			.or(() -> Optional.ofNullable(identity.computedHash()).flatMap(this.rows::byHash));
	}

	private Result create(@Nullable UUID parentId, Identity identity, ClientData data) {
		Client created = this.rows.insert(this.ids.random(), parentId, identity, data);
		return new Matched(linked(created, data), null);
	}

	private Result update(Client stored, @Nullable UUID parentId, Identity identity, ClientData data) {
		Client after = linked(this.rows.update(stored.clientId(), parentId, identity, data), data);
		this.decisions.changed(stored, after, Origin.API);
		return new Matched(after, stored);
	}

	/** A contractor that a caller names counts as long as 1C has not named one. */
	private Client linked(Client client, ClientData data) {
		Optional<UUID> contractor = Ids.parse(data.clRefKey());
		if (!client.owner() || client.facts().contractorKey() != null || contractor.isEmpty()) {
			return client;
		}
		this.clients.linkContractor(client.clientId(), contractor.get().toString());
		return this.rows.find(client.clientId()).orElseThrow();
	}

	private Parent parent(ClientData data) {
		String parentId = Identity.text(data.parentId());
		if (parentId == null) {
			return Boolean.FALSE.equals(data.isParent())
					? bad(400, "client.parent_id", "A user needs the owner it belongs to.") : new Parent.None();
		}
		if (Boolean.TRUE.equals(data.isParent())) {
			return bad(400, "client.parent_id", "The owner of a subscription has no parent.");
		}
		Optional<UUID> id = Ids.parse(parentId);
		if (id.isEmpty()) {
			return bad(400, "client.parent_id", "Not a UUID.");
		}
		Optional<Client> owner = this.rows.find(id.get());
		if (owner.isEmpty()) {
			return bad(404, "client.parent_id", "Client not found.");
		}
		return (owner.get().parentId() == null) ? new Parent.Known(owner.get())
				: bad(400, "client.parent_id", "The parent is itself a user.");
	}

	private static Parent bad(int status, String field, String detail) {
		return new Parent.Bad(new Refused(status, field, detail));
	}

	/** The owner a request names. */
	private sealed interface Parent {

		record None() implements Parent {

		}

		record Known(Client owner) implements Parent {

		}

		record Bad(Refused refusal) implements Parent {

		}

	}

}
