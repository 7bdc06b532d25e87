package uz.consbridge.gateway.consultation.web;

import uz.consbridge.gateway.client.ClientView;
import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operations;

/** Describes clients. */
public final class ClientOperations implements Described {

	@Override
	public void describe(Operations operations) {
		operations.about("Clients");
		save(operations);
		operations.get("/api/clients/{id}", "readClient")
			.does("Read a client")
			.answers(200, "The client", ClientView.class)
			.refuses(400, "Not a UUID.")
			.refuses(404, "Client not found.");
		operations.get("/api/clients/by-hash/{hash}", "findClientByHash")
			.does("Find a client by its hash")
			.answers(200, "The client", ClientView.class)
			.refuses(404, "Client not found.");
		operations.get("/api/clients/by-subscriber/{code}", "findClientBySubscriber")
			.does("Find the owner of a subscription by its code")
			.answers(200, "The client", ClientView.class)
			.refuses(404, "Client not found.");
	}

	private static void save(Operations operations) {
		operations.post("/api/clients", "saveClient")
			.does("Create a client, or change the one that is meant")
			.note("The client meant is looked for by client_id, client_id_hash, e-mail and phone, subscriber code, INN, in "
					+ "this order. Also answered at `/api/clients/`.")
			.takes("The owner of a subscription", """
					{"name": "Dilnoza Karimova", "company_name": "Namuna MChJ", "phone_number": "+998901112233",
					 "email": "buh@namuna.example", "org_inn": "301234567", "subscriberId": "10240", "country": "UZ",
					 "is_parent": true}
					""")
			.takes("A user of it", """
					{"name": "Anvar", "phone_number": "+998935556677",
					 "parent_id": "0198c6f0-7d3a-7000-8000-0000000000c0"}
					""")
			.answers(200, "The client as it is now", ClientView.class)
			.refuses(400, "The owner of a subscription needs an INN.", "org_inn")
			.refuses(400, "The parent is itself a user.", "parent_id")
			.refuses(403, "The owner of a subscription cannot become a user.", "is_parent")
			.refuses(403, "A user cannot change the company.", "company_name")
			.refuses(404, "Client not found.", "parent_id")
			.refuses(409, "Another subscriber has this INN.", "org_inn")
			.refuses(409, "Another subscriber has this code.", "subscriberId");
	}

}
