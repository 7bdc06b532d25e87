package uz.consbridge.gateway.client;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What matching needs of the database. */
public interface ClientRows {

	Optional<Client> find(UUID clientId);

	Optional<Client> byHash(String hash);

	Optional<Client> ownerByCode(String code);

	Optional<Client> ownerByInn(String inn);

	/** The owner of the code, else that of the INN. */
	Optional<Client> ownerByCodeOrInn(@Nullable String code, @Nullable String inn);

	/** Whoever else than that client owns the code. */
	default Optional<Client> otherOwnerByCode(@Nullable String code, UUID than) {
		return (code != null) ? ownerByCode(code).filter((owner) -> !owner.clientId().equals(than)) : Optional.empty();
	}

	/** Whoever else than that client owns the INN. */
	default Optional<Client> otherOwnerByInn(@Nullable String inn, UUID than) {
		return (inn != null) ? ownerByInn(inn).filter((owner) -> !owner.clientId().equals(than)) : Optional.empty();
	}

	/** A user of the owner with this e-mail or phone. */
	Optional<Client> userByContact(UUID ownerId, @Nullable String email, @Nullable String phone);

	Client insert(UUID clientId, @Nullable UUID parentId, Identity identity, ClientData data);

	/** Overwrites what the caller said, keeps the rest. */
	Client update(UUID clientId, @Nullable UUID parentId, Identity identity, ClientData data);

	/** The owner no longer has its subscriber code. */
	void dropCode(UUID ownerId);

}
