package uz.consbridge.simulator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.LedgerEntry;

/** Requests to 1C: a grammar of addresses, and tables of the sets and their members. */
final class OneCContract implements Contract {

	private static final Set<String> OPTIONS = Set.of("$format", "$select", "$filter", "$orderby", "$top", "$skip");

	private final JsonNode tables;

	private final String root;

	OneCContract(JsonNode tables, String root) {
		this.tables = tables;
		this.root = root;
	}

	@Override
	public String nameOf(LedgerEntry request) {
		if (!request.sent().startsWith(this.root)) {
			return "";
		}
		ODataUrl url = ODataUrl.read(request.sent().substring(this.root.length()), new ArrayList<>());
		String what = url.count() ? " count" : url.key().isEmpty() ? "" : " one";
		return this.tables.has(url.entity()) ? request.method() + " " + url.entity() + what : "";
	}

	@Override
	public List<String> complaints(LedgerEntry request) {
		List<String> complaints = new ArrayList<>();
		if (!request.sent().startsWith(this.root)) {
			return List.of("outside the service");
		}
		ODataUrl url = ODataUrl.read(request.sent().substring(this.root.length()), complaints);
		JsonNode table = this.tables.path(url.entity());
		if (table.isMissingNode()) {
			complaints.add("asks for an unknown set");
			return complaints;
		}
		headers(request, complaints);
		if (request.method().equals("GET")) {
			read(url, table, request, complaints);
		}
		else {
			write(url, table.path(request.method()), request, complaints);
		}
		return complaints;
	}

	private static void headers(LedgerEntry request, List<String> complaints) {
		Map<String, String> headers = request.headers();
		if (!"Basic ***".equals(headers.get("authorization"))) {
			complaints.add("shows no Basic credential");
		}
		if (!"application/json".equals(headers.get("accept"))) {
			complaints.add("accepts " + headers.get("accept"));
		}
		if (headers.containsKey("cookie") || headers.containsKey("1c_odata-dataloadmode")) {
			complaints.add("has headers that change what 1C does");
		}
		String type = headers.get("content-type");
		if (request.write() ? !"application/json".equals(type) : type != null) {
			complaints.add("is of type " + type);
		}
	}

	private static void read(ODataUrl url, JsonNode table, LedgerEntry request, List<String> complaints) {
		JsonNode members = table.path("members");
		Map<String, String> options = url.options();
		if (!request.body().isEmpty()) {
			complaints.add("reads with a body");
		}
		if (url.count() == "json".equals(options.get("$format"))) {
			complaints.add("has $format=" + options.get("$format"));
		}
		boolean one = !url.key().isEmpty();
		options.keySet()
			.stream()
			.filter((name) -> !OPTIONS.contains(name) || (one && !name.equals("$format")))
			.forEach((name) -> complaints.add("has the option " + name));
		String filter = options.get("$filter");
		if (filter != null) {
			FilterGrammar.check(filter, members, complaints);
		}
		names(options.getOrDefault("$select", ""), members, "", complaints);
		names(options.getOrDefault("$orderby", ""), members, " (asc|desc)", complaints);
		paging(options, table.path("small").asBoolean(false), complaints);
	}

	private static void names(String list, JsonNode members, String ending, List<String> complaints) {
		for (String name : list.isEmpty() ? new String[0] : list.split(",", -1)) {
			if (!name.matches(".+" + ending) || !members.has(name.split(" ", 2)[0])) {
				complaints.add("names " + name);
			}
		}
	}

	/**
	 * Positions are reliable only among rows that do not move; small sets are counted.
	 */
	private static void paging(Map<String, String> options, boolean small, List<String> complaints) {
		String skip = options.getOrDefault("$skip", "1");
		if (!skip.matches("[1-9]\\d*") || !options.getOrDefault("$top", "1").matches("[1-9]\\d*")) {
			complaints.add("has a page that is none");
		}
		boolean fixed = options.containsKey("$orderby")
				&& (small || options.getOrDefault("$filter", "").contains(" eq datetime'"));
		if (options.containsKey("$skip") && !fixed) {
			complaints.add("skips rows that may move");
		}
	}

	private static void write(ODataUrl url, JsonNode form, LedgerEntry request, List<String> complaints) {
		if (form.isMissingNode() || url.count() || url.key().isEmpty() != request.method().equals("POST")) {
			complaints.add("may not be written so");
			return;
		}
		boolean catalog = url.entity().startsWith("Catalog_");
		if (!url.options().equals(catalog ? Map.of("$format", "json") : Map.of())) {
			complaints.add("writes with the options " + url.options());
		}
		Optional<JsonNode> body = Json.parse(request.body());
		if (body.isEmpty() || body.get().isEmpty()) {
			complaints.add("has a body that says nothing");
			return;
		}
		Form.check(form, body.get(), "body", (where, what) -> complaints.add(where + " " + what));
	}

}
