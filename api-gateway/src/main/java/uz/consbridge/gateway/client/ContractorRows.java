package uz.consbridge.gateway.client;

import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ContractorState;

/** What contractors need of the database. */
public interface ContractorRows {

	/** A new owner with nothing but its key. */
	UUID insert(String refKey);

	/**
	 * Overwrites what 1C knows, keeps the rest.
	 * @param contractor INN and code are none if they must not change
	 * @param company bare name
	 * @param ours how long a phone changed here outlives that of 1C, unless it is changed
	 * there, too
	 */
	void update(UUID clientId, ContractorState contractor, @Nullable String company, Duration ours);

	/** The users of an owner have its INN and its code. */
	void inherit(UUID ownerId);

	/** Nobody has this key any more. */
	int unlink(String refKey);

}
