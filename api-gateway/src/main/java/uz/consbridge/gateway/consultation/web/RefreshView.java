package uz.consbridge.gateway.consultation.web;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.HistoryEntry;
import uz.consbridge.gateway.consultation.RefreshConsultation.Answered;
import uz.consbridge.gateway.consultation.RefreshConsultation.Result.Refreshed;

/** The consultation after its counterparts were read again, flat, with what differed. */
record RefreshView(@JsonUnwrapped ConsultationView consultation, Refresh refresh) {

	/**
	 * @param chatwoot {@code not_asked}, {@code compared} or {@code no_answer_yet}
	 * @param onec as Chatwoot, or {@code asked_again} for the document it had refused
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Refresh(String chatwoot, String onec, List<HistoryEntry> differences) {
	}

	static RefreshView of(Refreshed refreshed) {
		return new RefreshView(refreshed.consultation(),
				new Refresh(word(refreshed.chatwoot()), word(refreshed.onec()), refreshed.differences()));
	}

	private static String word(Answered answered) {
		return answered.name().toLowerCase(Locale.ROOT);
	}

}
