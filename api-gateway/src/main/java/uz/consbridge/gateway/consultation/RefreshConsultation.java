package uz.consbridge.gateway.consultation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Has a consultation's counterparts read again and compared. */
public interface RefreshConsultation {

	/**
	 * Asks for both counterparts to be read and waits for what they show. A document that
	 * 1C refused is asked for again with the present data. What has ended is left alone.
	 * @param longest how long to wait
	 * @param actor who asks, for the history
	 */
	Result refresh(UUID consId, Duration longest, String actor) throws InterruptedException;

	/** What became of the request. */
	sealed interface Result {

		/**
		 * @param differences what the counterparts showed that was not known
		 */
		record Refreshed(ConsultationView consultation, Answered chatwoot, Answered onec,
				List<HistoryEntry> differences) implements Result {

			/** The same with the consultation as it is later. */
			public Refreshed shown(ConsultationView later) {
				return new Refreshed(later, this.chatwoot, this.onec, this.differences);
			}

		}

		record Rejected(Rejection rejection) implements Result {

		}

	}

	/** How far reading a counterpart came. */
	enum Answered {

		/** There is nothing to read. */
		NOT_ASKED,

		/** It was read and compared. */
		COMPARED,

		/** 1C was asked for the document again and has not answered yet, or has now. */
		ASKED_AGAIN,

		/** It did not answer in time; what it shows is applied when it comes. */
		NO_ANSWER_YET

	}

}
