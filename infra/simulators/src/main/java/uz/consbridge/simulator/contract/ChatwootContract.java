package uz.consbridge.simulator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.LedgerEntry;

/** Requests to Chatwoot, each with its path, query, credential and body. */
final class ChatwootContract implements Contract {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private static final Pattern TARGET = Pattern.compile("([^?]*)(?:\\?(.+))?");

	private final JsonNode requests;

	ChatwootContract(JsonNode requests) {
		this.requests = requests;
	}

	@Override
	public String nameOf(LedgerEntry request) {
		List<String> names = this.requests.propertyNames()
			.stream()
			.filter((name) -> matches(this.requests.path(name).path("on").asString(), request))
			.toList();
		return names.stream()
			.filter((name) -> asked(this.requests.path(name).path("query"), request))
			.filter((name) -> said(this.requests.path(name).path("body"), request))
			.findFirst()
			.or(() -> names.stream().findFirst())
			.orElse("");
	}

	/** Several requests may share an address and differ in what they ask. */
	private static boolean asked(JsonNode terms, LedgerEntry request) {
		Matcher target = TARGET.matcher(request.sent());
		String query = (target.matches() && target.group(2) != null) ? "&" + target.group(2) : "";
		return terms.propertyNames()
			.stream()
			.filter((name) -> name.endsWith("!"))
			.allMatch((name) -> query.contains("&" + name.substring(0, name.length() - 1) + "="));
	}

	/** Or in what they say. */
	private static boolean said(JsonNode form, LedgerEntry request) {
		Optional<JsonNode> body = Json.parse(request.body());
		return form.propertyNames()
			.stream()
			.filter((name) -> name.endsWith("!"))
			.map((name) -> name.substring(0, name.length() - 1))
			.allMatch((name) -> body.isPresent() && body.get().has(name));
	}

	@Override
	public List<String> complaints(LedgerEntry request) {
		String name = nameOf(request);
		if (name.isEmpty()) {
			return List.of("not in the contract");
		}
		JsonNode terms = this.requests.path(name);
		List<String> complaints = new ArrayList<>();
		headers(terms, request, complaints);
		query(terms.path("query"), request, complaints);
		body(terms.path("body"), request, complaints);
		return complaints.stream().map((complaint) -> name + " " + complaint).toList();
	}

	/** Variables of a path are ids, unless the terms name another kind. */
	private static boolean matches(String on, LedgerEntry request) {
		String[] terms = on.split(" ", 2);
		if (!terms[0].equals(request.method())) {
			return false;
		}
		Matcher target = TARGET.matcher(request.sent());
		if (!target.matches()) {
			return false;
		}
		List<String> kinds = new ArrayList<>();
		String path = VARIABLE.matcher(terms[1]).replaceAll((variable) -> {
			kinds.add(variable.group(1));
			return "([^/]+)";
		});
		Matcher matcher = Pattern.compile(path).matcher(target.group(1));
		if (!matcher.matches()) {
			return false;
		}
		for (int i = 0; i < kinds.size(); i++) {
			if (!Form.fits(kinds.get(i), matcher.group(i + 1))) {
				return false;
			}
		}
		return true;
	}

	private static void headers(JsonNode terms, LedgerEntry request, List<String> complaints) {
		Map<String, String> headers = request.headers();
		boolean credential = headers.containsKey("api-access-token");
		if (credential != terms.path("credential").asBoolean(true)) {
			complaints.add(credential ? "shows a credential" : "shows no credential");
		}
		if (!"application/json".equals(headers.get("accept"))) {
			complaints.add("accepts " + headers.get("accept"));
		}
		String type = headers.get("content-type");
		boolean json = type != null && type.matches("application/json(; ?charset=utf-8)?");
		if (terms.has("body") ? !json : type != null) {
			complaints.add("is of type " + type);
		}
	}

	private static void query(JsonNode terms, LedgerEntry request, List<String> complaints) {
		Matcher target = TARGET.matcher(request.sent());
		String query = target.matches() ? target.group(2) : null;
		List<String> seen = new ArrayList<>();
		for (String pair : (query != null) ? query.split("&", -1) : new String[0]) {
			String[] parts = pair.split("=", 2);
			String kind = parameter(terms, parts[0]);
			if (kind == null || parts.length < 2 || seen.contains(parts[0]) || !Form.fits(kind, parts[1])) {
				complaints.add("has the query " + pair);
			}
			seen.add(parts[0]);
		}
		terms.propertyNames()
			.stream()
			.filter((name) -> name.endsWith("!") && !seen.contains(name.substring(0, name.length() - 1)))
			.forEach((name) -> complaints.add("lacks the query " + name));
	}

	private static @Nullable String parameter(JsonNode terms, String name) {
		JsonNode kind = terms.has(name) ? terms.path(name) : terms.path(name + "!");
		return kind.isString() ? kind.asString() : null;
	}

	private static void body(JsonNode form, LedgerEntry request, List<String> complaints) {
		if (form.isMissingNode()) {
			if (!request.body().isEmpty()) {
				complaints.add("has a body");
			}
			return;
		}
		Optional<JsonNode> body = Json.parse(request.body());
		if (body.isEmpty()) {
			complaints.add("has a body that is not JSON");
			return;
		}
		Form.check(form, body.get(), "body", (where, what) -> complaints.add(where + " " + what));
		if (body.get().isEmpty()) {
			complaints.add("says nothing");
		}
	}

}
