package uz.consbridge.gateway.consultation.web;

import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.RatingsView;
import uz.consbridge.gateway.consultation.RedateView;
import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operation;
import uz.consbridge.gateway.openapi.Operations;

/** Describes asking, reading and changing. */
public final class ConsultationOperations implements Described {

	static final String UNKNOWN = "Consultation not found.";

	private static final String ONE = "/api/consultations/{id}";

	@Override
	public void describe(Operations operations) {
		operations.about("Consultations");
		create(operations);
		simple(operations);
		operations.get(ONE, "readConsultation")
			.does("Read a consultation")
			.answers(200, "The consultation", ConsultationView.class)
			.refuses(404, UNKNOWN);
		update(operations);
		operations.post(ONE + "/cancel", "cancelConsultation")
			.does("Cancel a consultation")
			.note("Possible from `new`, `open` and `pending`, for 30 minutes (configurable) after the creation.")
			.answers(200, "The cancelled consultation", ConsultationView.class)
			.refuses(400, "Cancelling is possible within 30 minutes of the creation.", "create_date")
			.refuses(404, UNKNOWN);
		refresh(operations);
		redate(operations);
		rate(operations);
	}

	private static void create(Operations operations) {
		creates(operations.post("/api/consultations/create", "createConsultation"))
			.does("Create a consultation, and its client if need be")
			.takes("Accounting, with its client",
					"""
							{"client": {"name": "Dilnoza Karimova", "company_name": "Namuna MChJ", "phone_number": "+998901112233",
							  "org_inn": "301234567", "subscriberId": "10240"},
							 "consultation": {"consultation_type": "Консультация по ведению учёта", "lang": "uz",
							  "comment": "Oyni qanday yopaman?", "selected_software": "бух"},
							 "source": "SITE"}
							""")
			.takes("Technical support",
					"""
							{"client": {"name": "Anvar", "phone_number": "+998935556677", "org_inn": "309876543", "subscriberId": "20481"},
							 "consultation": {"consultation_type": "Техническая поддержка", "comment": "The program does not start",
							  "importance": 3, "tags": ["urgent"], "custom_attributes": {"page": "/help"}},
							 "source": "TELEGRAM"}
							""")
			.refuses(400, "Either client or consultation.client_id is required.", "client")
			.refuses(400, "A phone of the client or its owner is required.", "client.phone_number")
			.refuses(403, "A user cannot change the INN.", "client.org_inn")
			.refuses(404, "Client not found.", "consultation.client_id");
	}

	private static void simple(Operations operations) {
		creates(operations.post("/api/consultations/simple", "createSimpleConsultation"))
			.does("Create a consultation for a client that is known")
			.takes("For a known client", """
					{"client_id": "0198c6f0-7d3a-7000-8000-0000000000c1",
					 "consultation_type": "Консультация по ведению учёта", "comment": "How do I close the month?"}
					""")
			.refuses(400, "A client_id is required.", "client_id")
			.refuses(404, "Client not found.", "client_id");
	}

	private static Operation creates(Operation operation) {
		return operation
			.note("Waits up to 3 seconds, or as long as `Prefer: wait` says (at most 10), until the counterparts are "
					+ "linked. With an `Idempotency-Key` a repeat within 24 hours answers the same consultation as it is "
					+ "now. At most 10 creations a minute for each client (configurable).")
			.answers(201, "It exists", CreatedView.class, "Location")
			.refuses(400, "At most 30 days ahead; the latest moment is 2026-12-23T10:00:00Z.",
					"consultation.scheduled_at")
			.refuses(409, "An open technical support request must be closed first.")
			.refuses(409, "Another subscriber has this code.", "client.subscriberId")
			.refusesWith(409, "A request with this Idempotency-Key is being handled.", null, "Retry-After")
			.refuses(422, "The Idempotency-Key was used before with another body.", "Idempotency-Key")
			.refuses(422, "Priority and importance are two names of one value.", "consultation.priority")
			.refusesWith(429, "The subscriber already has 3 accounting consultations on 2026-11-23.", null,
					"Retry-After");
	}

	private static void update(Operations operations) {
		operations.put(ONE, "updateConsultation")
			.does("Change a consultation")
			.note("Changes what is given; attributes are merged, tags replaced. What has ended takes no change.")
			.takes("Resolve it", """
					{"status": "resolved"}
					""")
			.takes("Several members", """
					{"importance": 2, "tags": ["vat"], "custom_attributes": {"page": "/vat"}, "topic": "VAT",
					 "comment": "How is VAT reported?", "manager_key": "5b1f5a52-0a0f-11ec-8d3f-00e04cd03b68"}
					""")
			.answers(200, "The consultation after the change", ConsultationView.class)
			.refuses(400, "The consultation has ended: resolved.", "status")
			.refuses(400, "A GUID of 1C is required.", "manager_key")
			.refuses(404, UNKNOWN)
			.refuses(422, "The moment has passed.", "start_date")
			.refuses(422, "Priority and importance are two names of one value.", "priority")
			.refusesWith(429, "The subscriber already has 3 accounting consultations on 2026-11-23.", null,
					"Retry-After");
	}

	private static void refresh(Operations operations) {
		operations.post(ONE + "/sync", "refreshConsultation")
			.does("Have Chatwoot and 1C read again")
			.note("Waits as a creation does. A document that 1C had refused is asked for again. Nothing is asked about "
					+ "what has ended.")
			.answers(200, "The consultation, and what differed", RefreshView.class)
			.refuses(404, UNKNOWN);
	}

	private static void redate(Operations operations) {
		operations.post(ONE + "/redates", "addRedate")
			.does("Move a consultation to another time")
			.takes("Tomorrow", """
					{"new_date": "2026-11-24T11:00:00+05:00", "comment": "The client is travelling"}
					""")
			.answers(201, "The redate", RedateView.class)
			.refuses(400, "The consultation has ended: closed.", "status")
			.refuses(400, "A GUID of 1C is required.", "manager_key")
			.refuses(400, "At most 30 days ahead; the latest moment is 2026-12-23T10:00:00Z.", "new_date")
			.refuses(404, UNKNOWN)
			.refuses(422, "The moment has passed.", "new_date")
			.refusesWith(429, "The subscriber already has 3 accounting consultations on 2026-11-23.", null,
					"Retry-After");
	}

	private static void rate(Operations operations) {
		operations.post(ONE + "/ratings", "addRatings")
			.does("Rate a consultation")
			.note("One answer for each question and manager: a later one replaces it.")
			.takes("Two questions", """
					{"answers": [{"question_number": 1, "rating": 5, "question": "Was it quick?"},
					             {"question_number": 2, "rating": 4, "comment": "Thanks"}]}
					""")
			.answers(200, "All answers so far", RatingsView.class)
			.refuses(400, "This question is answered twice.", "answers[1].question_number")
			.refuses(400, "A GUID of 1C is required.", "answers[0].manager_key")
			.refuses(404, UNKNOWN);
	}

}
