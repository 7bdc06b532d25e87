package uz.consbridge.gateway.manager;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Status;

/**
 * Documents of all folders of 1C in their managers' queues. Those that are consultations
 * here are counted as such. Everything joins the caller's transaction.
 */
public interface Queues {

	/** Stores how a document stands; only who waits for a manager is in a queue. */
	void store(String refKey, @Nullable String managerKey, Status status, @Nullable Instant createdAt);

	/** 1C no longer knows the document. */
	void remove(String refKey);

}
