package uz.consbridge.gateway.manager.web;

import java.util.List;

import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operations;

/** Describes managers. */
public final class ManagerOperations implements Described {

	@Override
	public void describe(Operations operations) {
		operations.about("Managers");
		operations.get("/api/managers/load", "listLoads")
			.does("List the managers who take consultations, the least loaded first")
			.answersMany("All of them", List.class, ManagerViews.Loaded.class);
		operations.get("/api/managers/available", "listAvailable")
			.does("List the managers who could take a consultation, and how long one would wait")
			.note("Working hours are not looked at.")
			.answersMany("All of them", List.class, ManagerViews.Available.class);
		operations.get("/api/managers/{manager}/load", "readLoad")
			.does("Read the load of a manager")
			.note("One that is not known has no load.")
			.answers(200, "The load", ManagerViews.Load.class);
		operations.get("/api/managers/{manager}/wait-time", "estimateWait")
			.does("Estimate how long a new consultation would wait for a manager")
			.answers(200, "The place it would have, and the time", ManagerViews.Queued.class);
		operations.get("/api/managers/consultations/{id}/queue-info", "readQueueInfo")
			.does("Read the place of a consultation in its manager's queue")
			.note("All members are null where there is no queue: without a manager or a question, and for technical support.")
			.answers(200, "The place, and the time", ManagerViews.Queued.class)
			.refuses(404, "Consultation not found.");
	}

}
