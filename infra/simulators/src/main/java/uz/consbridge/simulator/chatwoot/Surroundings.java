package uz.consbridge.simulator.chatwoot;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.Router;
import uz.consbridge.simulator.http.Violation;

/** What lies outside an account: version, own profile, and paths that do not exist. */
final class Surroundings {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(ZoneOffset.UTC);

	private final World world;

	private final Tokens tokens;

	Surroundings(World world) {
		this.world = world;
		this.tokens = new Tokens(world);
	}

	void register(Router router) {
		router.on("GET", "/api", (call) -> version());
		router.on("GET", "/api/v1/profile", this::profile);
	}

	/** The answer to a path Chatwoot does not have. */
	static Reply nowhere(Call call) {
		call.violation(Violation.Kind.MALFORMED,
				"There is no " + call.request().method() + " " + call.request().path());
		return Refused.noPage().reply();
	}

	private Reply version() {
		return Reply.ok(Json.object()
			.put("version", "4.16.2")
			.put("timestamp", TIME.format(this.world.settings().clock().instant()))
			.put("queue_services", "ok")
			.put("data_services", "ok"));
	}

	private Reply profile(Call call) {
		if (!this.world.throttle().admits()) {
			return Reply.text(429, "Retry later\n");
		}
		try {
			Caller caller = this.tokens.known(call);
			call.by(caller.name());
			Access.USER.check(caller);
			ObjectNode json = (caller instanceof Caller.User user)
					? this.world.store().read((view) -> PersonJson.agent(view, user.row())) : Json.object();
			return Reply.ok(json.put("access_token", call.request().header("Api-Access-Token").orElse("")));
		}
		catch (Refused refused) {
			return refused.reply();
		}
	}

}
