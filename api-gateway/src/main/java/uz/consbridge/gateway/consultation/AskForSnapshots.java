package uz.consbridge.gateway.consultation;

import java.util.UUID;

/** Has a consultation's conversation and document read again. */
public interface AskForSnapshots {

	/**
	 * Decides it, in the caller's transaction, whatever the consultation's status; the
	 * answers come as reports.
	 * @param reason one word
	 */
	void snapshots(UUID consId, String reason);

}
