package uz.consbridge.simulator.chatwoot;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;

/**
 * Unwinds a request, its transaction with it, to an error answer in Chatwoot's shapes.
 */
final class Refused extends RuntimeException {

	private final transient Reply reply;

	private Refused(int status, ObjectNode body) {
		super("Refused with " + status, null, false, false);
		this.reply = Reply.json(status, body);
	}

	Reply reply() {
		return this.reply;
	}

	static Refused noToken() {
		ObjectNode body = Json.object();
		body.putArray("errors").add("You need to sign in or sign up before continuing.");
		return new Refused(401, body);
	}

	/** 401 in the words of the case; Chatwoot has no 403 for it. */
	static Refused unauthorized(String words) {
		return error(401, words);
	}

	static Refused notAllowed() {
		return unauthorized("You are not authorized to do this action");
	}

	static Refused notFound() {
		return error(404, "Resource could not be found");
	}

	/** 404 of the Public API and of unknown routes. */
	static Refused noPage() {
		return new Refused(404, Json.object().put("status", 404).put("error", "Not Found"));
	}

	static Refused unreadable() {
		return new Refused(400, Json.object().put("status", 400).put("error", "Bad Request"));
	}

	/** What a wrong enum word leads to. */
	static Refused crash() {
		return new Refused(500, Json.object().put("status", 500).put("error", "Internal Server Error"));
	}

	/** 422 of a model, naming the attributes. */
	static Refused invalid(String message, String... attributes) {
		ObjectNode body = Json.object().put("message", message);
		body.set("attributes", Json.of(List.of(attributes)));
		return new Refused(422, body);
	}

	/** 422 of message creation, filters and missing parameters. */
	static Refused unprocessable(String words) {
		return error(422, words);
	}

	static Refused error(int status, String words) {
		return new Refused(status, Json.object().put("error", words));
	}

}
