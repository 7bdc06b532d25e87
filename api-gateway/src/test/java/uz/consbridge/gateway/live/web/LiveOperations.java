package uz.consbridge.gateway.live.web;

import java.util.Map;

import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operations;

/** Describes the streams. */
public final class LiveOperations implements Described {

	@Override
	public void describe(Operations operations) {
		operations.about("Live");
		operations.post("/api/consultations/{id}/stream-ticket", "issueStreamTicket")
			.does("Get a ticket that opens one stream")
			.note("""
					For browsers, whose EventSource sends no headers. It holds for 60 seconds. When the connection is lost, \
					EventSource comes back with the ticket it has used, is answered 401 and gives up: get another ticket \
					then, and say in `last_event_id` what was seen.""")
			.answers(201, "The ticket; `Location` is the stream it opens", TicketView.class, "Location")
			.refuses(404, "Consultation not found.");
		operations.get("/api/consultations/{id}/stream", "streamConsultation")
			.does("Follow a consultation as server-sent events")
			.withTicket()
			.note("""
					The state comes first, unless `Last-Event-ID` says that it is known; then the whole state after every \
					change, whoever made it, in the form of `/updates`. Events named `typing` have no id and are not told \
					again. Comments keep the connection alive.""")
			.answersEvents("Events until one side ends them; `x-events` says what each carries",
					Map.of("message", Streaming.Update.class, "typing", Streaming.Typing.class))
			.refuses(401, "The ticket opens nothing, or was used before.")
			.refuses(404, "Consultation not found.")
			.refusesWith(503, "There are too many streams.", null, "Retry-After");
	}

}
