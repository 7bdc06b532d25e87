package uz.consbridge.simulator.onec.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.MemberType;

/**
 * What is asked of an entity set.
 *
 * @param top how many rows at most
 * @param expanded references whose objects are written in place
 * @param counted whether the number of rows is told
 * @param warnings what is suspicious though it can be answered
 * @param drift why paging over this order may miss rows; empty when it does not
 */
public record Query(Filter filter, List<Order> orders, int skip, int top, Selection selection, List<Member> expanded,
		boolean counted, List<String> warnings, String drift) {

	private static final Set<String> KNOWN = Set.of("$format", "$filter", "$orderby", "$top", "$skip", "$select",
			"$expand", "$inlinecount", "allowedOnly");

	/** A query for all of a set. */
	public static Query all() {
		return new Query(Filter.NONE, List.of(), 0, Integer.MAX_VALUE, Selection.ALL, List.of(), false, List.of(), "");
	}

	/** Reads the options; refuses what the base or its validator refuses. */
	public static Query parse(EntityType type, Map<String, String> options) {
		for (String name : options.keySet()) {
			if (!KNOWN.contains(name)) {
				throw new Refusal(400, "0", "Параметр " + name + " не поддерживается", "unknown option " + name);
			}
		}
		String filterText = options.get("$filter");
		String order = options.get("$orderby");
		String select = options.get("$select");
		Filter filter = (filterText == null) ? Filter.NONE : Filter.parse(type, filterText);
		List<Order> orders = (order == null) ? List.of() : Order.parse(type, order);
		int skip = number(options, "$skip", 0, 0);
		int top = number(options, "$top", 1, Integer.MAX_VALUE);
		boolean counted = counted(options);
		List<String> warnings = new ArrayList<>(filter.warnings());
		return new Query(filter, orders, skip, top, (select == null) ? Selection.ALL : Selection.parse(type, select),
				expanded(type, options), counted, warnings, drift(filter, orders, skip));
	}

	private static int number(Map<String, String> options, String name, int least, int absent) {
		String text = options.get(name);
		if (text == null) {
			return absent;
		}
		if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least) {
			throw Refusal.option(name, "not a number from " + least + ": " + text);
		}
		return Integer.parseInt(text);
	}

	private static boolean counted(Map<String, String> options) {
		String text = options.get("$inlinecount");
		if (text == null || text.equals("none")) {
			return false;
		}
		if (!text.equals("allpages")) {
			throw Refusal.option("$inlinecount", text);
		}
		if (options.containsKey("$top") || options.containsKey("$skip")) {
			throw Refusal.option("$inlinecount", "together with $top or $skip, which it would switch off");
		}
		return true;
	}

	private static List<Member> expanded(EntityType type, Map<String, String> options) {
		List<Member> members = new ArrayList<>();
		String text = options.get("$expand");
		if (text != null) {
			for (String name : text.split(",", -1)) {
				Member member = type.navigated(name.strip());
				if (member == null || member.target() == null) {
					throw Refusal.member(type.name(), name.strip());
				}
				members.add(member);
			}
		}
		return List.copyOf(members);
	}

	private static String drift(Filter filter, List<Order> orders, int skip) {
		if (skip == 0) {
			return "";
		}
		if (orders.isEmpty()) {
			return "$skip without $orderby";
		}
		Member first = orders.getFirst().member();
		if (first == null || first.type() != MemberType.DATETIME || filter.pins(first.name())) {
			return "";
		}
		return "$skip over the moving order of " + first.name();
	}

}
