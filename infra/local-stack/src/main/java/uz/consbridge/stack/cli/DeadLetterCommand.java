package uz.consbridge.stack.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import uz.consbridge.stack.run.Complaint;

/** {@code dlt}: looks at dead letters and replays or discards them. */
final class DeadLetterCommand {

	private static final String USAGE = "usage: dlt list [--group G] [--key K] [--reason R] | show ID | replay ID"
			+ " | discard ID --reason TEXT | replay-key GROUP KEY | discard-key GROUP KEY --reason TEXT";

	private final Operator operator;

	private final Terminal terminal;

	DeadLetterCommand(Operator operator, Terminal terminal) {
		this.operator = operator;
		this.terminal = terminal;
	}

	void run(List<String> arguments) {
		String base = this.operator.url("api-gateway", 7070) + "/api/ops/dead-letters";
		switch (arguments.isEmpty() ? "list" : arguments.getFirst()) {
			case "list" -> list(base + query(arguments.subList(Math.min(1, arguments.size()), arguments.size())));
			case "show" -> show(this.operator.operate("GET", base + "/" + argument(arguments, 1), Map.of()));
			case "replay" ->
				show(this.operator.operate("POST", base + "/" + argument(arguments, 1) + "/replay", Map.of()));
			case "replay-key" -> show(this.operator.operate("POST",
					base + "/keys/" + encode(argument(arguments, 1)) + "/" + encode(argument(arguments, 2)) + "/replay",
					Map.of()));
			case "discard" -> discard(base + "/" + argument(arguments, 1), arguments.subList(2, arguments.size()));
			case "discard-key" ->
				discard(base + "/keys/" + encode(argument(arguments, 1)) + "/" + encode(argument(arguments, 2)),
						arguments.subList(3, arguments.size()));
			default -> throw new Complaint(USAGE);
		}
	}

	private void list(String url) {
		JsonNode page = this.operator.operate("GET", url, Map.of());
		for (JsonNode item : page.path("items")) {
			this.terminal.say(String.format("%s  %-14s %-38s %-22s tries %-3s %s%s", item.path("id").asString(""),
					item.path("group").asString(""), item.path("key").asString(""), item.path("reason").asString(""),
					item.path("attempts").asString(""), item.path("parked_at").asString(""),
					item.path("blocked").asBoolean(false) ? "  (waits behind the head of its key)" : ""));
		}
		this.terminal.say(page.path("total").asString("0") + " dead letters");
	}

	private void discard(String what, List<String> options) {
		if (options.size() != 2 || !options.getFirst().equals("--reason")) {
			throw new Complaint("discarding needs a reason: --reason TEXT");
		}
		show(this.operator.operate("POST", what + "/discard", Map.of("reason", options.get(1))));
	}

	private void show(JsonNode node) {
		this.terminal.say(node.isMissingNode() ? "accepted" : node.toPrettyString());
	}

	private static String argument(List<String> arguments, int index) {
		if (arguments.size() <= index) {
			throw new Complaint(USAGE);
		}
		return arguments.get(index);
	}

	private static String query(List<String> options) {
		if (options.size() % 2 != 0) {
			throw new Complaint(USAGE);
		}
		StringBuilder query = new StringBuilder("?limit=100");
		for (int at = 0; at < options.size(); at += 2) {
			if (!List.of("--group", "--key", "--reason").contains(options.get(at))) {
				throw new Complaint(USAGE);
			}
			query.append('&').append(options.get(at).substring(2)).append('=').append(encode(options.get(at + 1)));
		}
		return query.toString();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
