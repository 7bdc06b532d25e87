package uz.consbridge.gateway.mapping;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.consultation.Listing;

/** The stored mapping. A manager has one agent at most, and an agent one manager. */
public interface Mappings {

	/** By manager key. */
	Listing<Mapping> list(int skip, int limit);

	Optional<Mapping> ofManager(String managerKey);

	Optional<Mapping> ofAgent(long agentId);

	/** Keeps others from changing the mapping until the transaction ends. */
	void lock();

	/** Stores it in place of what either of the two was mapped to. */
	void put(String managerKey, long agentId, @Nullable String agentName, Mapping.SetBy setBy);

	void rename(long agentId, @Nullable String agentName);

	void remove(String managerKey);

	/** Keeps who changed what by hand. */
	void audit(String action, String managerKey, String operator, @Nullable String address);

}
