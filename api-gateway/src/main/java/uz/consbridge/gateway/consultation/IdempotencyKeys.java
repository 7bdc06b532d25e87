package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.UUID;

import uz.consbridge.gateway.consultation.CreateConsultation.Idempotency;

/** Remembers what was created under which key. */
public interface IdempotencyKeys {

	/**
	 * Takes the key for the current transaction; a crash frees it.
	 * @param now keys that expired before it are forgotten
	 */
	Claim claim(Idempotency idempotency, Instant now);

	void remember(Idempotency idempotency, UUID consId, Instant expiresAt);

	/** Removes keys that have expired. */
	int purge(Instant now);

	/** What is known of a key. */
	sealed interface Claim {

		/** Nobody used it; it is ours until the transaction ends. */
		record Taken() implements Claim {

		}

		/** Somebody is using it. */
		record Busy() implements Claim {

		}

		record Used(UUID consId, boolean sameBody) implements Claim {

		}

	}

}
