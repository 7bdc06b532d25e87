package uz.consbridge.gateway.consultation.web;

import uz.consbridge.gateway.consultation.CallView;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.HistoryEntry;
import uz.consbridge.gateway.consultation.Listing;
import uz.consbridge.gateway.consultation.RatingsView;
import uz.consbridge.gateway.consultation.RedateView;
import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operations;

/** Describes what belongs to consultations, and how they are found. */
public final class ListOperations implements Described {

	private static final String ONE = "/api/consultations/{id}";

	@Override
	public void describe(Operations operations) {
		operations.about("Consultations");
		operations.get(ONE + "/redates", "listRedates")
			.does("List the redates, newest first")
			.answersMany("A page of them", Listing.class, RedateView.class)
			.refuses(404, ConsultationOperations.UNKNOWN);
		operations.get(ONE + "/ratings", "readRatings")
			.does("Read the ratings")
			.answers(200, "All answers and their average", RatingsView.class)
			.refuses(404, ConsultationOperations.UNKNOWN);
		operations.get(ONE + "/calls", "listCalls")
			.does("List attempts to phone the client, newest first")
			.answersMany("A page of them", Listing.class, CallView.class)
			.refuses(404, ConsultationOperations.UNKNOWN);
		operations.get(ONE + "/history", "listHistory")
			.does("List everything that happened, newest first")
			.answersMany("A page of it", Listing.class, HistoryEntry.class)
			.refuses(404, ConsultationOperations.UNKNOWN);
		operations.get("/api/consultations/clients/{clientId}/consultations", "listConsultationsOfClient")
			.does("List the consultations of a client, newest first")
			.answers(200, "A page of them", ClientConsultationsController.Page.class)
			.refuses(400, "The client's id is not a UUID.", "client_id")
			.refuses(404, "Client not found.");
		operations.get("/api/consultations/by-conversation/{number}", "findByConversation")
			.does("Find the consultation of a Chatwoot conversation")
			.answers(200, "The consultation", ConsultationView.class)
			.refuses(404, ConsultationOperations.UNKNOWN);
		operations.get("/api/consultations/by-number/{number}", "findByNumber")
			.does("Find a consultation by the number of its 1C document")
			.note("If several documents had the number, the newest counts.")
			.answers(200, "The consultation", ConsultationView.class)
			.refuses(404, ConsultationOperations.UNKNOWN);
		operations.about("Live");
		operations.get(ONE + "/updates", "pollConsultation")
			.does("Ask whether a consultation has changed")
			.answers(200, "Whether it has, and what it is now", LookupController.Updates.class)
			.refuses(404, ConsultationOperations.UNKNOWN);
	}

}
