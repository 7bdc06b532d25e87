package uz.consbridge.simulator.chatwoot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** Finding contacts: list, search, filter, and by the key of a link. */
final class ContactListsApi {

	private static final int PAGE = 15;

	private static final Set<String> SORT = Set.of("name", "email", "phone_number", "last_activity_at", "created_at",
			"company_name", "city", "country");

	private ContactListsApi() {
	}

	static void register(Api api) {
		Shape user = Shape.of(Access.USER);
		api.read("GET", "/contacts/search", user.query("q", "page", "include_contact_inboxes", "sort"),
				ContactListsApi::search);
		api.read("GET", "/contacts", user.query("page", "sort", "labels", "include_contact_inboxes"),
				ContactListsApi::list);
		api.read("POST", "/contacts/filter",
				user.fields("payload", "page").query("page", "sort", "include_contact_inboxes"),
				ContactListsApi::filter);
		api.read("POST", "/contact_inboxes/filter", user.fields("inbox_id", "source_id"), ContactListsApi::bySource);
	}

	private static Reply list(Ask ask, View view) {
		List<String> labels = ask.queries("labels");
		List<ObjectNode> found = view.all(Db.CONTACTS)
			.stream()
			.filter((contact) -> Fields.has(contact, "email") || Fields.has(contact, "phone_number")
					|| Fields.has(contact, "identifier"))
			.filter((contact) -> labels.isEmpty()
					|| Fields.texts(contact.path("labels")).stream().anyMatch(labels::contains))
			.sorted(order(ask))
			.toList();
		return answer(ask, view, found, meta(ask).put("count", found.size()));
	}

	private static Reply search(Ask ask, View view) {
		String wanted = ask.query("q").orElse("");
		if (wanted.isBlank()) {
			ask.malformed("A search needs q");
			throw Refused.unprocessable("Specify search string with parameter q");
		}
		String lower = wanted.toLowerCase(Locale.ROOT);
		List<ObjectNode> found = view.all(Db.CONTACTS)
			.stream()
			.filter((contact) -> contains(contact, "name", lower) || contains(contact, "email", lower)
					|| contains(contact, "phone_number", lower) || Fields.text(contact, "identifier").contains(wanted))
			.sorted(order(ask))
			.toList();
		int from = Math.min((ask.page() - 1) * PAGE, found.size());
		int to = Math.min(from + PAGE, found.size());
		return answer(ask, view, found, meta(ask).put("count", to - from).put("has_more", to < found.size()));
	}

	private static Reply filter(Ask ask, View view) {
		Filter filter = Filter.read(ask, view, FilterKeys.CONTACTS);
		List<ObjectNode> found = candidates(filter, view).stream().filter(filter::fits).sorted(order(ask)).toList();
		return answer(ask, view, found, meta(ask).put("count", found.size()));
	}

	/** The look-up by identifier need not go through all contacts. */
	private static List<ObjectNode> candidates(Filter filter, View view) {
		return filter.only("identifier")
			.map((identifier) -> view.by(Db.CONTACTS, "identifier_lower", identifier.toLowerCase(Locale.ROOT)))
			.orElseGet(() -> view.all(Db.CONTACTS));
	}

	private static Reply bySource(Ask ask, View view) {
		InboxJson.find(view, ask.number("inbox_id"));
		return view.by(Db.LINKS, "source", Db.sourceKey(ask.number("inbox_id"), ask.text("source_id")))
			.stream()
			.findFirst()
			.flatMap((link) -> view.find(Db.CONTACTS, Fields.text(link, "contact_id")))
			.map((contact) -> Reply.ok(ContactJson.rest(view, contact, true)))
			.orElseGet(() -> Reply.empty(404));
	}

	private static Reply answer(Ask ask, View view, List<ObjectNode> found, ObjectNode meta) {
		boolean links = !ask.query("include_contact_inboxes").orElse("true").equals("false");
		List<ObjectNode> page = found.stream()
			.skip((ask.page() - 1L) * PAGE)
			.limit(PAGE)
			.map((contact) -> ContactJson.rest(view, contact, links))
			.toList();
		ObjectNode json = Json.object();
		json.set("meta", meta);
		json.set("payload", Json.array(page));
		return Reply.ok(json);
	}

	/** The page comes back as it was sent: a text, or else the number 1. */
	private static ObjectNode meta(Ask ask) {
		ObjectNode meta = Json.object();
		ask.query("page").ifPresentOrElse((page) -> meta.put("current_page", page), () -> meta.put("current_page", 1));
		return meta;
	}

	private static boolean contains(ObjectNode contact, String field, String lower) {
		return Fields.text(contact, field).toLowerCase(Locale.ROOT).contains(lower);
	}

	private static Comparator<ObjectNode> order(Ask ask) {
		String sort = ask.query("sort").orElse("-created_at");
		boolean descending = sort.startsWith("-");
		String key = descending ? sort.substring(1) : sort;
		if (!SORT.contains(key)) {
			ask.malformed("'" + sort + "' is not a sort order of contacts");
		}
		Comparator<ObjectNode> order = key.endsWith("_at")
				? Comparator.comparingLong((contact) -> Fields.number(contact, key))
				: Comparator.comparing((ObjectNode contact) -> Fields.text(contact, key));
		return descending ? order.reversed() : order;
	}

}
