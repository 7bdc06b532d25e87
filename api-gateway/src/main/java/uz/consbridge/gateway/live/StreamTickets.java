package uz.consbridge.gateway.live;

import java.time.Instant;
import java.util.UUID;

/** Tickets that open one stream once, on whichever instance. */
public interface StreamTickets {

	Ticket issue(UUID consId);

	/** Whether the ticket opens a stream of the consultation; it does so only once. */
	boolean redeem(String ticket, UUID consId);

	/**
	 * @param ticket a secret: who has it can watch the consultation
	 */
	record Ticket(String ticket, Instant expiresAt) {

	}

}
