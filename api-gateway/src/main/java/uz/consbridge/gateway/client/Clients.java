package uz.consbridge.gateway.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;

/** The clients of the owner's database. Everything joins the caller's transaction. */
public interface Clients {

	/** Reads one that exists. */
	Client get(UUID clientId);

	Optional<Client> find(UUID clientId);

	Optional<Client> byContractor(String contractorKey);

	Optional<Client> byContact(long contactId);

	/** The owners that have these keys in 1C. */
	Map<String, ClientFacts> owners(Collection<String> contractorKeys);

	/**
	 * The same, with clients known only by these keys for those that are missing.
	 */
	Map<String, ClientFacts> ownersAdded(Collection<String> contractorKeys);

	/** A client known only by its key in 1C, until it turns out who it is. */
	UUID addContractor(String contractorKey);

	/** A client known only by its contact in Chatwoot, until it turns out who it is. */
	UUID addContact(long contactId, @Nullable String name);

	/**
	 * What the contact says of itself. Only a client known by it alone has its data from
	 * there; everybody else's come from frontends and 1C.
	 */
	void describeContact(long contactId, @Nullable String name, @Nullable String email, @Nullable String phone);

	/**
	 * The client that stands for nobody known.
	 * @param why what is missing
	 */
	UUID addNobody(String why);

	/**
	 * The owner's contractor is known. A client known only by that key gives its
	 * consultations to the owner.
	 */
	void linkContractor(UUID ownerId, String contractorKey);

	/** The client's contact is known. */
	void linkContact(UUID clientId, long contactId, @Nullable String pubsubToken);

	/** The users of an owner, oldest first. */
	List<Client> usersOf(UUID ownerId);

	/**
	 * What is known of the client; company, INN, code, place and partner of a user are
	 * its owner's.
	 */
	ClientFacts withOwnersData(Client client);

}
