package uz.consbridge.gateway.mapping.web;

import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operations;

/** Describes which agent is which manager. */
public final class MappingOperations implements Described {

	private static final String ONE = "/api/ops/user-mapping/{managerKey}";

	@Override
	public void describe(Operations operations) {
		operations.about("Operations");
		operations.get("/api/ops/user-mapping", "listMappings")
			.does("List which Chatwoot agents are which managers of 1C")
			.forOperators()
			.answers(200, "A page of them", MappingView.Page.class);
		operations.put(ONE, "mapManager")
			.does("Say which agent a manager is")
			.note("Agents do not change what an operator has set.")
			.byOperators()
			.takes("Agent 7", """
					{"chatwoot_user_id": 7}
					""")
			.answers(200, "The mapping", MappingView.class)
			.refusesWith(409, "The agent is mapped to another manager: 5b1f5a52-0a0f-11ec-8d3f-00e04cd03b68.", """
					{"manager_key": "5b1f5a52-0a0f-11ec-8d3f-00e04cd03b68"}
					""")
			.refuses(422, "The request does not have the required form.", "manager_key");
		operations.delete(ONE, "unmapManager")
			.does("Forget which agent a manager is")
			.byOperators()
			.answersNothing(204, "It is forgotten")
			.refuses(404, "Mapping not found.");
	}

}
