package uz.consbridge.gateway.manager;

import java.util.Optional;
import java.util.UUID;

/** Finds the consultation that an identifier of the API means. */
public interface IdentifyConsultation {

	/**
	 * The cons_id meant by an identifier of the API: the cons_id itself or the number of
	 * a Chatwoot conversation. Empty if nothing has it.
	 */
	Optional<UUID> identify(String id);

}
