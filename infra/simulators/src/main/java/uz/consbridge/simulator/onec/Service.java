package uz.consbridge.simulator.onec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Handler;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.Request;
import uz.consbridge.simulator.http.Violation;
import uz.consbridge.simulator.onec.model.Edmx;
import uz.consbridge.simulator.onec.model.Model;
import uz.consbridge.simulator.onec.query.Format;
import uz.consbridge.simulator.onec.query.QueryString;
import uz.consbridge.simulator.onec.query.Refusal;

/** The published OData service: who may enter, what is addressed, how refusals look. */
final class Service implements Handler {

	private static final Set<String> WRITES = Set.of("POST", "PATCH", "DELETE");

	private final OneCSettings settings;

	private final Switches switches;

	private final Reads reads;

	private final Writes writes;

	Service(OneCSettings settings, Switches switches, Reads reads, Writes writes) {
		this.settings = settings;
		this.switches = switches;
		this.reads = reads;
		this.writes = writes;
	}

	@Override
	public Reply handle(Call call) {
		Request request = call.request();
		String path = request.path();
		if (!path.startsWith(this.settings.path())) {
			call.violation(Violation.Kind.MALFORMED, "outside the service: " + path);
			return Errors.page(404, "404 - File or directory not found");
		}
		if (request.rawQuery().length() > this.switches.queryLimit()) {
			if (request.rawQuery().length() > Switches.USUAL_QUERY_LIMIT) {
				call.violation(Violation.Kind.MALFORMED, "a query of " + request.rawQuery().length() + " bytes");
			}
			return Errors.page(404, "404.15 - Query string too long");
		}
		if (!authorized(call)) {
			call.violation(Violation.Kind.MALFORMED, "no valid Basic credentials");
			return Errors.page(401, "401 - Unauthorized").with("WWW-Authenticate", "Basic realm=\"1C:Enterprise\"");
		}
		try {
			return accepted(call, path.substring(this.settings.path().length()));
		}
		catch (Refusal refusal) {
			if (!refusal.violation().isEmpty()) {
				call.violation(Violation.Kind.MALFORMED, refusal.violation());
			}
			return Errors.reply(wantsJson(request), refusal.status(), refusal.code(),
					String.valueOf(refusal.getMessage()));
		}
	}

	private Reply accepted(Call call, String path) {
		Request request = call.request();
		Map<String, String> options = QueryString.parse(request.rawQuery());
		QueryString.decode(request.rawPath());
		String root = "http://" + request.header("Host").orElse("localhost") + this.settings.path();
		if (path.equals("$metadata")) {
			return Reply.of(200, "application/xml;charset=utf-8", Edmx.document());
		}
		if (path.isEmpty()) {
			return sets(root);
		}
		if (request.header("1C_OData-DataLoadMode").isPresent()) {
			throw new Refusal(400, "17", "Режим загрузки данных не поддерживается", "data load mode");
		}
		Target target = Target.read(path);
		Format format = Format.of(options.get("$format"), request.header("Accept").orElse(null));
		if (format == Format.ATOM && !target.rest().equals("$count")) {
			call.violation(Violation.Kind.MALFORMED, "JSON is not asked for");
		}
		Exchange exchange = new Exchange(call, target, options, format, root);
		return request.method().equals("GET") ? this.reads.get(exchange) : write(exchange);
	}

	private Reply write(Exchange exchange) {
		Target target = exchange.target();
		String method = exchange.call().request().method();
		boolean onSet = method.equals("POST");
		if (!WRITES.contains(method) || !target.type().writable(method) || onSet != target.set()
				|| !target.rest().isEmpty()) {
			throw new Refusal(405, "19", "HTTP метод не поддерживается", method + " is not allowed here");
		}
		for (String option : exchange.options().keySet()) {
			if (!option.equals("$format")) {
				throw new Refusal(400, "0", "Параметр " + option + " не поддерживается", option + " on a write");
			}
		}
		String type = exchange.call().request().header("Content-Type").orElse("");
		if (!method.equals("DELETE") && !type.startsWith("application/json")) {
			throw new Refusal(415, "3", "Тип представления не поддерживается", "Content-Type is " + type);
		}
		return switch (method) {
			case "POST" -> this.writes.post(exchange);
			case "PATCH" -> this.writes.patch(exchange);
			default -> this.writes.delete(exchange);
		};
	}

	private Reply sets(String root) {
		StringBuilder value = new StringBuilder();
		Model.all()
			.forEach((type) -> value.append(value.isEmpty() ? "" : ",\n")
				.append("{\n\"name\": \"%1$s\",\n\"url\": \"%1$s\"\n}".formatted(type.name())));
		return Reply.of(200, Errors.JSON_TYPE,
				"{\n\"odata.metadata\": \"" + root + "$metadata\",\n\"value\": [" + value + "]\n}");
	}

	private boolean authorized(Call call) {
		String given = call.request().header("Authorization").orElse("");
		String expected = "Basic " + Base64.getEncoder()
			.encodeToString((this.settings.user() + ":" + this.settings.password()).getBytes(StandardCharsets.UTF_8));
		boolean right = MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
				expected.getBytes(StandardCharsets.UTF_8));
		if (right) {
			call.by(this.settings.user());
		}
		return right;
	}

	private static boolean wantsJson(Request request) {
		String format = request.parameter("$format").orElse("");
		return format.contains("json") || request.header("Accept").orElse("").contains("json");
	}

}
