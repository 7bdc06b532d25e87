package uz.consbridge.gateway.openapi;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.gateway.openapi.Operation.Caller;

/** What the description says about all operations together. */
final class Preamble {

	private static final JsonMapper JSON = new JsonMapper();

	private Preamble() {
	}

	static ObjectNode document() {
		return (ObjectNode) JSON.readTree("""
				{
				  "openapi": "3.1.1",
				  "info": {
				    "title": "Consbridge API",
				    "version": "1.0.0",
				    "license": {"name": "Apache License 2.0", "identifier": "Apache-2.0"},
				    "description": "%s"
				  },
				  "servers": [{"url": "/", "description": "The service that hands out this description"}],
				  "tags": [
				    {"name": "Consultations", "description": "Asking, reading and changing"},
				    {"name": "Live", "description": "Learning of changes as they happen"},
				    {"name": "Clients", "description": "Owners and users of subscriptions"},
				    {"name": "Managers", "description": "Who answers, how busy they are, how long one waits"},
				    {"name": "Dictionaries", "description": "What consultations refer to, as 1C has it"},
				    {"name": "Service", "description": "Health and tokens"},
				    {"name": "Operations", "description": "For operators: dead letters and who is who"}
				  ]
				}
				""".formatted(DESCRIPTION.replace("\n", "\\n")));
	}

	private static final String DESCRIPTION = """
			Consultations between frontends, Chatwoot and 1C. A consultation exists as soon as it is answered 201; `sync` tells how far its counterparts in Chatwoot and 1C are.

			Times are ISO 8601 with an offset; without one they are taken as UTC, a day alone as its start. Words of enumerations are taken in any case. A blank text counts as not given, and unknown members are ignored.

			Errors are problem details (RFC 9457), `application/problem+json`. 400 is for JSON that cannot be read and for broken rules, 422 for whatever this description forbids; both name the members in `errors`. Answers are JSON whatever `Accept` says. A method that a path does not have is answered 405, an unknown path 404. Requests above the limits are answered 429 with `Retry-After`.

			An `{id}` of a consultation is its `cons_id`, or the number of its Chatwoot conversation.""";

	static ObjectNode securitySchemes() {
		return (ObjectNode) JSON.readTree("""
				{
				  "frontSecret": {"type": "apiKey", "in": "header", "name": "X-Front-Secret",
				    "description": "FRONT_SECRET. For servers; never hand it to browsers."},
				  "bearer": {"type": "http", "scheme": "bearer",
				    "description": "FRONT_BEARER_TOKEN, or a token of the OpenID provider."},
				  "operator": {"type": "http", "scheme": "bearer", "description": "OPS_SECRET."},
				  "streamTicket": {"type": "apiKey", "in": "query", "name": "ticket",
				    "description": "For EventSource, which sends no headers: opens one stream within 60 seconds."}
				}
				""");
	}

	static ArrayNode security(Caller caller) {
		ArrayNode any = JSON.createArrayNode();
		switch (caller) {
			case ANYBODY -> {
			}
			case OPERATOR -> any.addObject().putArray("operator");
			case FRONT -> front(any);
			case TICKET -> front(any).addObject().putArray("streamTicket");
		}
		return any;
	}

	private static ArrayNode front(ArrayNode any) {
		any.addObject().putArray("frontSecret");
		any.addObject().putArray("bearer");
		return any;
	}

}
