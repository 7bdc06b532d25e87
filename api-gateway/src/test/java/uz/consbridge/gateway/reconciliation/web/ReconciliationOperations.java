package uz.consbridge.gateway.reconciliation.web;

import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operations;

/** Describes what reading again found to differ. */
public final class ReconciliationOperations implements Described {

	@Override
	public void describe(Operations operations) {
		operations.about("Operations");
		operations.get("/api/ops/reconciliation", "listDifferences")
			.does("List what Chatwoot and 1C were found to hold differently, newest first")
			.forOperators()
			.answers(200, "A page of it", DifferenceView.Page.class);
	}

}
