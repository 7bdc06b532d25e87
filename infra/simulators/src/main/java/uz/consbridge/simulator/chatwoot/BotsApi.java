package uz.consbridge.simulator.chatwoot;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;

/** {@code /agent_bots}. */
final class BotsApi {

	private static final String[] FIELDS = { "name", "description", "outgoing_url", "avatar_url" };

	private BotsApi() {
	}

	static void register(Api api) {
		Shape user = Shape.of(Access.USER);
		Shape admin = Shape.of(Access.ADMINISTRATOR);
		api.read("GET", "/agent_bots", user,
				(ask, view) -> Reply.ok(Json.array(view.all(Db.BOTS).stream().map((bot) -> json(ask, bot)).toList())));
		api.read("GET", "/agent_bots/{id}", user, (ask, view) -> Reply
			.ok(json(ask, view.find(Db.BOTS, String.valueOf(ask.id("id"))).orElseThrow(Refused::notFound))));
		api.write("POST", "/agent_bots", admin.fields(FIELDS), (ask, work) -> {
			ObjectNode bot = bot("", work.token());
			bot.put("secret", work.token());
			apply(ask, bot);
			return Reply.ok(json(ask, work.create(Db.BOTS, bot)));
		});
		api.write("PATCH", "/agent_bots/{id}", admin.fields(FIELDS), (ask, work) -> Reply
			.ok(json(ask, work.update(Db.BOTS, ask.id("id"), (bot) -> apply(ask, bot)).after())));
	}

	/** A bot, not stored yet. */
	static ObjectNode bot(String name, String token) {
		ObjectNode bot = Json.object().put("name", name).put("description", "").putNull("outgoing_url");
		return bot.put("token", token).put("secret", "secret-" + token);
	}

	private static void apply(Ask ask, ObjectNode bot) {
		for (String field : FIELDS) {
			if (ask.has(field) && !field.equals("avatar_url")) {
				bot.set(field, ask.body().path(field));
			}
		}
	}

	private static ObjectNode json(Ask ask, ObjectNode bot) {
		ObjectNode json = Fields.copy(bot, Json.object(), "id", "name", "description");
		json.put("thumbnail", "");
		Fields.copy(bot, json, "outgoing_url");
		json.put("bot_type", "webhook").putObject("bot_config");
		if (ask.caller() instanceof Caller.User user && user.administrator()) {
			json.set("access_token", bot.path("token"));
			json.set("secret", bot.path("secret"));
		}
		return json.put("system_bot", false);
	}

}
