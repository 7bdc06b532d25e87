package uz.consbridge.gateway.client;

import java.util.Optional;
import java.util.UUID;

/** Reads clients for callers. */
public interface FindClients {

	Optional<ClientView> find(UUID clientId);

	/** The client with exactly that hash. */
	Optional<ClientView> byHash(String hash);

	/**
	 * The owner with that subscriber code, else the owner of a user who has it, else that
	 * user.
	 */
	Optional<ClientView> bySubscriber(String code);

}
