package uz.consbridge.gateway.consultation;

import org.jspecify.annotations.Nullable;

/** Creates consultations; the only way to one that reaches Chatwoot and 1C. */
public interface CreateConsultation {

	/**
	 * Creates a consultation, or answers what an earlier call with the same key created.
	 * The consultation and the decision to make its counterparts are one transaction.
	 * @param idempotency the caller's key, if one was sent
	 * @param actor who asks, for the history
	 */
	Result create(NewConsultation request, @Nullable Idempotency idempotency, String actor);

	/**
	 * @param caller whose key it is; keys of different callers are different
	 * @param key the {@code Idempotency-Key} header
	 * @param bodyHash hash of the body as received
	 */
	record Idempotency(String caller, String key, String bodyHash) {

	}

	/** What became of the request. */
	sealed interface Result {

		record Created(ConsultationView consultation) implements Result {

		}

		/** The key was used before with this body; the consultation as it is now. */
		record Replayed(ConsultationView consultation) implements Result {

		}

		record Rejected(Rejection rejection) implements Result {

		}

		/** A request with this key is being handled: 409 with {@code Retry-After: 1}. */
		record Busy() implements Result {

		}

		/** The key was used with another body: 422. */
		record KeyReused() implements Result {

		}

	}

}
