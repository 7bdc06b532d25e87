package uz.consbridge.simulator.chatwoot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** Finding conversations: list, meta, filter, search. */
final class ConversationListsApi {

	private static final int PAGE = 25;

	private static final String[] QUERY = { "status", "assignee_type", "inbox_id", "team_id", "labels", "q",
			"source_id", "conversation_type", "updated_within", "sort_by", "page" };

	private final World world;

	private ConversationListsApi(World world) {
		this.world = world;
	}

	static void register(Api api, World world) {
		ConversationListsApi lists = new ConversationListsApi(world);
		Shape user = Shape.of(Access.USER);
		api.read("GET", "/conversations", user.query(QUERY), lists::list);
		api.read("GET", "/conversations/meta", user.query(QUERY), lists::meta);
		api.read("GET", "/conversations/search", user.query("q", "page"), ConversationListsApi::search);
		api.read("POST", "/conversations/filter", user.fields("payload", "page").query("page"),
				ConversationListsApi::filter);
	}

	private Reply list(Ask ask, View view) {
		List<ObjectNode> counted = matching(ask, view);
		Stream<ObjectNode> found = counted.stream().filter(assigned(ask)).sorted(order(ask));
		if (ask.query("updated_within").isEmpty()) {
			found = found.skip((ask.page() - 1L) * PAGE).limit(PAGE);
		}
		ObjectNode data = Json.object();
		data.set("meta",
				counts(ask, counted).put("assigned_count", counted.stream().filter(Conversations::assigned).count()));
		data.set("payload", Json.array(found.map((one) -> ConversationJson.rest(view, one)).toList()));
		return Reply.ok(Json.object().set("data", data));
	}

	private Reply meta(Ask ask, View view) {
		List<ObjectNode> counted = matching(ask, view);
		ObjectNode counts = counts(ask, counted).put("assigned_count",
				counted.stream().filter(Conversations::assigned).count());
		return Reply.ok(Json.object().set("meta", counts));
	}

	private List<ObjectNode> matching(Ask ask, View view) {
		Stream<ObjectNode> found = candidates(ask, view).stream()
			.filter((one) -> Conversations.sees(view, ask.caller(), one))
			.filter(status(ask))
			.filter(equal(ask, "inbox_id"))
			.filter(equal(ask, "team_id"))
			.filter(updated(ask));
		List<String> labels = ask.queries("labels");
		if (!labels.isEmpty()) {
			found = found.filter((one) -> Fields.texts(one.path("labels")).stream().anyMatch(labels::contains));
		}
		if (ask.query("q").isPresent()) {
			found = found.filter((one) -> says(view, one, ask.query("q").get()));
		}
		if (ask.query("conversation_type").filter("unattended"::equals).isPresent()) {
			found = found
				.filter((one) -> !Fields.has(one, "first_reply_created_at") || Fields.has(one, "waiting_since"));
		}
		return found.toList();
	}

	private static List<ObjectNode> candidates(Ask ask, View view) {
		return ask.query("source_id")
			.map((source) -> view.by(Db.LINKS, "source_id", source)
				.stream()
				.flatMap((link) -> view.by(Db.CONVERSATIONS, "link", Fields.text(link, "id")).stream())
				.toList())
			.orElseGet(() -> view.all(Db.CONVERSATIONS));
	}

	private static Predicate<ObjectNode> status(Ask ask) {
		String status = ask.query("status").orElse("open");
		if (status.equals("all") || ask.query("q").isPresent()) {
			return (one) -> true;
		}
		if (!Words.STATUS.contains(status)) {
			ask.malformed("'" + status + "' is not a status");
		}
		return (one) -> Fields.text(one, "status").equals(status);
	}

	private static Predicate<ObjectNode> equal(Ask ask, String field) {
		return ask.query(field)
			.<Predicate<ObjectNode>>map((value) -> (one) -> Fields.text(one, field).equals(value))
			.orElse((one) -> true);
	}

	private Predicate<ObjectNode> updated(Ask ask) {
		if (ask.query("updated_within").isEmpty()) {
			return (one) -> true;
		}
		String seconds = ask.query("updated_within").get();
		if (!seconds.matches("\\d{1,9}")) {
			ask.malformed("updated_within is a number of seconds");
			return (one) -> true;
		}
		long since = Times.micros(this.world.settings().clock().instant()) - Long.parseLong(seconds) * 1_000_000;
		return (one) -> Fields.number(one, "updated_at") > since;
	}

	private static Predicate<ObjectNode> assigned(Ask ask) {
		return switch (ask.query("assignee_type").orElse("all")) {
			case "me" -> (one) -> mine(ask, one);
			case "unassigned" -> (one) -> !Conversations.assigned(one);
			case "assigned" -> Conversations::assigned;
			case "all" -> (one) -> true;
			default -> {
				ask.malformed("'" + ask.query("assignee_type").get() + "' is not an assignee_type");
				yield (one) -> true;
			}
		};
	}

	private static Comparator<ObjectNode> order(Ask ask) {
		String word = ask.query("sort_by").orElse("last_activity_at_desc");
		if (!ConversationOrder.WORDS.contains(word)) {
			ask.malformed("'" + word + "' is not a sort order of conversations");
		}
		return ConversationOrder.by(word);
	}

	private static Reply filter(Ask ask, View view) {
		Filter filter = Filter.read(ask, view, FilterKeys.CONVERSATIONS);
		List<ObjectNode> found = view.all(Db.CONVERSATIONS)
			.stream()
			.filter((one) -> Conversations.sees(view, ask.caller(), one))
			.filter(filter::fits)
			.sorted(ConversationOrder.by("last_activity_at_desc"))
			.toList();
		ObjectNode json = Json.object();
		json.set("meta", counts(ask, found));
		json.set("payload",
				Json.array(found.stream()
					.skip((ask.page() - 1L) * PAGE)
					.limit(PAGE)
					.map((one) -> ConversationJson.rest(view, one))
					.toList()));
		return Reply.ok(json);
	}

	private static Reply search(Ask ask, View view) {
		List<ObjectNode> found = view.all(Db.CONVERSATIONS)
			.stream()
			.filter((one) -> Conversations.sees(view, ask.caller(), one))
			.filter((one) -> says(view, one, ask.query("q").orElse("")))
			.map((one) -> Fields.copy(one, Json.object(), "id", "inbox_id", "status"))
			.toList();
		ObjectNode json = Json.object();
		json.set("meta", Json.object().put("all_count", found.size()));
		json.set("payload", Json.array(found));
		return Reply.ok(json);
	}

	private static boolean says(View view, ObjectNode conversation, String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return Conversations.messages(view, conversation)
			.stream()
			.filter((message) -> Fields.number(message, "message_type") <= Words.OUTGOING)
			.anyMatch((message) -> Fields.text(message, "content").toLowerCase(Locale.ROOT).contains(lower));
	}

	private static ObjectNode counts(Ask ask, List<ObjectNode> found) {
		return Json.object()
			.put("mine_count", found.stream().filter((one) -> mine(ask, one)).count())
			.put("unassigned_count", found.stream().filter((one) -> !Conversations.assigned(one)).count())
			.put("all_count", found.size());
	}

	private static boolean mine(Ask ask, ObjectNode conversation) {
		return ask.caller() instanceof Caller.User user && Fields.number(conversation, "assignee_id") == user.id();
	}

}
