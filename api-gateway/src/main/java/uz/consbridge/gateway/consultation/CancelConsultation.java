package uz.consbridge.gateway.consultation;

import java.util.UUID;

/** Annuls a consultation on the client's behalf, shortly after it was created. */
public interface CancelConsultation {

	/**
	 * Cancels the consultation.
	 * @param actor who asks, for the history
	 */
	Result cancel(UUID consId, String actor);

	/** What became of the request. */
	sealed interface Result {

		record Cancelled(ConsultationView consultation) implements Result {

		}

		record Rejected(Rejection rejection) implements Result {

		}

	}

}
