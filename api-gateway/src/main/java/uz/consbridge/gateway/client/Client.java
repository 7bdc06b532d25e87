package uz.consbridge.gateway.client;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;

/**
 * A stored client. Personal data: never log.
 *
 * @param parentId the owner, for a user
 */
public record Client(@Nullable UUID parentId, ClientFacts facts) {

	public UUID clientId() {
		return this.facts.clientId();
	}

	public boolean owner() {
		return this.facts.owner();
	}

	/** The owner of the subscription: the client itself or its parent. */
	public UUID ownerId() {
		return (this.parentId != null) ? this.parentId : clientId();
	}

}
