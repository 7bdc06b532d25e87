package uz.consbridge.gateway.web;

import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operations;

/** Describes health and tokens. */
public final class ServiceOperations implements Described {

	@Override
	public void describe(Operations operations) {
		operations.about("Service");
		operations.get("/api/health", "readHealth")
			.does("Ask whether the service answers")
			.note("Says nothing of what the service needs; `/actuator/health` does.")
			.forAnybody()
			.answers(200, "It does", HealthController.Answer.class);
		operations.post("/api/auth/login", "checkToken")
			.does("Ask whose a token is")
			.note("Issues none: tokens come from the OpenID provider.")
			.forAnybody()
			.takes("A token", """
					{"token": "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl"}
					""")
			.answers(200, "It is valid", LoginController.Session.class)
			.refuses(401, "The token is not valid.")
			.refusesWith(503, "The token cannot be checked now.", null, "Retry-After");
	}

}
