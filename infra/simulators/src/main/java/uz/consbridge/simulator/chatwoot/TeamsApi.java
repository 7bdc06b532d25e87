package uz.consbridge.simulator.chatwoot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** {@code /teams} and their members. */
final class TeamsApi {

	private static final String[] FIELDS = { "name", "description", "allow_auto_assign" };

	private TeamsApi() {
	}

	static void register(Api api) {
		Shape user = Shape.of(Access.USER);
		Shape admin = Shape.of(Access.ADMINISTRATOR).wrappedIn("team");
		String members = "/teams/{id}/team_members";
		api.read("GET", "/teams", user, (ask, view) -> Reply
			.ok(Json.array(view.all(Db.TEAMS).stream().map((team) -> json(ask, view, team)).toList())));
		api.read("GET", "/teams/{id}", user, (ask, view) -> Reply.ok(json(ask, view, find(view, ask.id("id")))));
		api.write("POST", "/teams", admin.fields(FIELDS), TeamsApi::create);
		api.write("PATCH", "/teams/{id}", admin.fields(FIELDS), TeamsApi::update);
		api.write("DELETE", "/teams/{id}", admin, (ask, work) -> {
			find(work.tx(), ask.id("id"));
			work.tx().remove(Db.TEAMS, String.valueOf(ask.id("id")));
			work.changed("teams " + ask.id("id") + " deleted");
			return Reply.empty(200);
		});
		api.read("GET", members, user, (ask, view) -> AgentsApi.list(view, users(view, find(view, ask.id("id")))));
		Shape ids = Shape.of(Access.ADMINISTRATOR).fields("user_ids");
		api.write("POST", members, ids, (ask, work) -> members(ask, work, TeamsApi::add));
		api.write("PATCH", members, ids, (ask, work) -> members(ask, work, TeamsApi::replace));
		api.write("DELETE", members, ids, (ask, work) -> members(ask, work, List::removeAll));
	}

	private static Reply create(Ask ask, Work work) {
		ObjectNode team = Json.object().put("allow_auto_assign", true).put("description", "");
		team.putArray("member_ids");
		apply(ask, team);
		String name = Fields.text(team, "name");
		if (work.tx().all(Db.TEAMS).stream().anyMatch((other) -> Fields.text(other, "name").equals(name))) {
			work.duplicate("The team " + name + " exists");
			throw Refused.invalid("Name has already been taken", "name");
		}
		return Reply.ok(json(ask, work.tx(), work.create(Db.TEAMS, team)));
	}

	private static Reply update(Ask ask, Work work) {
		Work.Change change = work.update(Db.TEAMS, ask.id("id"), (team) -> apply(ask, team));
		return Reply.ok(json(ask, work.tx(), change.after()));
	}

	private static void apply(Ask ask, ObjectNode team) {
		if (ask.has("name")) {
			team.put("name", ask.text("name").toLowerCase(Locale.ROOT));
		}
		if (ask.has("description")) {
			team.put("description", ask.text("description"));
		}
		if (ask.has("allow_auto_assign")) {
			team.put("allow_auto_assign", ask.flag("allow_auto_assign"));
		}
	}

	private static Reply members(Ask ask, Work work, BiConsumer<List<Long>, List<Long>> edit) {
		List<Long> wanted = Fields.numbers(ask.body().path("user_ids"));
		if (wanted.stream().anyMatch((id) -> work.tx().find(Db.USERS, String.valueOf(id)).isEmpty())) {
			ask.malformed("user_ids names nobody");
			throw Refused.unauthorized("Invalid User IDs");
		}
		Work.Change change = work.update(Db.TEAMS, ask.id("id"), (team) -> {
			List<Long> members = new ArrayList<>(Fields.numbers(team.path("member_ids")));
			edit.accept(members, wanted);
			team.set("member_ids", Json.of(members));
		});
		return AgentsApi.list(work.tx(), users(work.tx(), change.after()));
	}

	private static void add(List<Long> members, List<Long> wanted) {
		wanted.stream().filter((id) -> !members.contains(id)).forEach(members::add);
	}

	private static void replace(List<Long> members, List<Long> wanted) {
		members.retainAll(wanted);
		add(members, wanted);
	}

	private static List<ObjectNode> users(View view, ObjectNode team) {
		return Fields.numbers(team.path("member_ids"))
			.stream()
			.flatMap((id) -> view.find(Db.USERS, String.valueOf(id)).stream())
			.toList();
	}

	private static ObjectNode find(View view, long id) {
		return view.find(Db.TEAMS, String.valueOf(id)).orElseThrow(Refused::notFound);
	}

	private static ObjectNode json(Ask ask, View view, ObjectNode team) {
		boolean member = ask.caller() instanceof Caller.User user
				&& Fields.numbers(team.path("member_ids")).contains(user.id());
		return TeamJson.rest(view, team, member);
	}

}
