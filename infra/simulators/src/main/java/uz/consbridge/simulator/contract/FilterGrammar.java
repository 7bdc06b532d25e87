package uz.consbridge.simulator.contract;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Reads a filter: comparisons of a member with a literal, joined by {@code and},
 * {@code or} and parentheses, with one space wherever one is due.
 */
final class FilterGrammar {

	private static final Pattern COMPARISON = Pattern.compile("\\G([\\p{L}_][\\p{L}\\p{N}_/]*) (eq|ne|ge|gt|le|lt) "
			+ "(guid'[^']*'|datetime'[^']*'|'(?:[^']|'')*'|-?\\d+|true|false)");

	private static final Map<String, Pattern> LITERALS = Map.of("guid",
			Pattern.compile("guid'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'"), "datetime",
			Pattern.compile("datetime'[12]\\d{3}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d'"), "string",
			Pattern.compile("'(?:[^']|'')*'"), "int", Pattern.compile("-?\\d+"), "bool", Pattern.compile("true|false"));

	private static final int MOST_KEYS = 20;

	private final String text;

	private final JsonNode members;

	private final List<String> complaints;

	private int at;

	private int comparisons;

	private FilterGrammar(String text, JsonNode members, List<String> complaints) {
		this.text = text;
		this.members = members;
		this.complaints = complaints;
	}

	/** Tells what is wrong with the filter of a set with these members. */
	static void check(String text, JsonNode members, List<String> complaints) {
		FilterGrammar grammar = new FilterGrammar(text, members, complaints);
		if (!grammar.joined(" or ") || grammar.at < text.length()) {
			complaints.add("has a filter that ends at " + grammar.at + ": " + text);
		}
		if (grammar.comparisons > MOST_KEYS) {
			complaints.add("has a filter of " + grammar.comparisons + " comparisons");
		}
	}

	private boolean joined(String word) {
		do {
			boolean read = word.equals(" or ") ? joined(" and ") : operand();
			if (!read) {
				return false;
			}
		}
		while (took(word));
		return true;
	}

	private boolean operand() {
		if (took("(")) {
			return joined(" or ") && took(")");
		}
		Matcher comparison = COMPARISON.matcher(this.text);
		if (!comparison.find(this.at)) {
			return false;
		}
		this.at = comparison.end();
		this.comparisons++;
		compare(comparison.group(1), comparison.group(2), comparison.group(3));
		return true;
	}

	private void compare(String member, String operator, String literal) {
		String type = this.members.path(member).asString("");
		Pattern expected = LITERALS.get(type);
		if (expected == null) {
			this.complaints.add("compares " + member + ", which is " + (type.isEmpty() ? "unknown" : type));
		}
		else if (!expected.matcher(literal).matches()) {
			this.complaints.add("compares " + member + ", a " + type + ", with " + literal);
		}
		else if (type.matches("guid|bool") && !operator.matches("eq|ne")) {
			this.complaints.add("orders " + member + ", a " + type);
		}
	}

	private boolean took(String word) {
		boolean there = this.text.startsWith(word, this.at);
		this.at += there ? word.length() : 0;
		return there;
	}

}
