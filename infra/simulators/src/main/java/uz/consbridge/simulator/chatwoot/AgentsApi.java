package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Locale;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** {@code /agents} and {@code /assignable_agents}. */
final class AgentsApi {

	private AgentsApi() {
	}

	static void register(Api api) {
		Shape admin = Shape.of(Access.ADMINISTRATOR).wrappedIn("agent");
		api.read("GET", "/agents", Shape.of(Access.USER), (ask, view) -> list(view, view.all(Db.USERS)));
		api.read("GET", "/assignable_agents", Shape.of(Access.USER).query("inbox_ids"), AgentsApi::assignable);
		api.write("POST", "/agents", admin.fields("email", "name", "role", "availability", "auto_offline"),
				AgentsApi::create);
		api.write("PATCH", "/agents/{id}", admin.fields("name", "role", "availability", "auto_offline"),
				AgentsApi::update);
		api.write("DELETE", "/agents/{id}", Shape.of(Access.ADMINISTRATOR), (ask, work) -> {
			work.find(Db.USERS, ask.id("id"));
			work.tx().remove(Db.USERS, String.valueOf(ask.id("id")));
			work.changed("users " + ask.id("id") + " deleted");
			return Reply.empty(200);
		});
	}

	/** A user of the account, not stored yet. */
	static ObjectNode user(String name, String email, String role) {
		ObjectNode user = Json.object().put("name", name).put("email", email).put("role", role);
		user.put("available_name", name.split(" ", 2)[0]).put("availability_status", "offline");
		user.put("auto_offline", true).put("confirmed", true);
		return user;
	}

	private static Reply assignable(Ask ask, View view) {
		List<ObjectNode> users = view.all(Db.USERS);
		List<String> wanted = ask.queries("inbox_ids");
		List<ObjectNode> found = users.stream()
			.filter((user) -> Fields.text(user, "role").equals("administrator") || wanted.stream()
				.allMatch((inbox) -> Fields.numbers(InboxJson.find(view, Long.parseLong(inbox)).path("member_ids"))
					.contains(Fields.number(user, "id"))))
			.map((user) -> PersonJson.agent(view, user))
			.toList();
		return Reply.ok(Json.object().set("payload", Json.array(found)));
	}

	private static Reply create(Ask ask, Work work) {
		String email = ask.text("email").toLowerCase(Locale.ROOT);
		if (email.isEmpty() || ask.text("name").isEmpty()) {
			ask.malformed("An agent needs a name and an e-mail address");
			throw Refused.invalid("Email can't be blank", "email");
		}
		Limits.email(ask, email);
		if (work.tx().all(Db.USERS).stream().anyMatch((user) -> Fields.text(user, "email").equals(email))) {
			work.duplicate("An agent with this e-mail address exists");
			throw Refused.invalid("User has already been taken", "user_id");
		}
		String role = ask.has("role") ? ask.word("role", Words.ROLE) : "agent";
		ObjectNode user = user(ask.text("name"), email, role).put("confirmed", false).put("token", work.token());
		availability(ask, user);
		return Reply.ok(PersonJson.agent(work.tx(), work.create(Db.USERS, user)));
	}

	private static Reply update(Ask ask, Work work) {
		Work.Change change = work.update(Db.USERS, ask.id("id"), (user) -> {
			if (ask.has("name")) {
				user.put("name", ask.text("name"));
			}
			if (ask.has("role")) {
				user.put("role", ask.word("role", Words.ROLE));
			}
			availability(ask, user);
		});
		return Reply.ok(PersonJson.agent(work.tx(), change.after()));
	}

	private static void availability(Ask ask, ObjectNode user) {
		if (ask.has("availability")) {
			user.put("availability_status", ask.word("availability", Words.AVAILABILITY));
		}
		if (ask.has("auto_offline")) {
			user.put("auto_offline", ask.flag("auto_offline"));
		}
	}

	static Reply list(View view, List<ObjectNode> users) {
		return Reply.ok(Json.array(users.stream().map((user) -> PersonJson.agent(view, user)).toList()));
	}

}
