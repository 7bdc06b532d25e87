package uz.consbridge.simulator.onec.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Section;

/** Reads a filter against the tables: what it accepts can be evaluated. */
final class Parser {

	private static final Set<String> COMPARISONS = Set.of("eq", "ne", "gt", "ge", "lt", "le");

	private final EntityType type;

	private final List<Token> tokens;

	private final List<String> warnings = new ArrayList<>();

	private int position;

	private @Nullable String variable;

	private @Nullable Section section;

	private Parser(EntityType type, List<Token> tokens) {
		this.type = type;
		this.tokens = tokens;
	}

	static Filter filter(EntityType type, String text) {
		Parser parser = new Parser(type, Lexer.tokens("$filter", text));
		Node node = parser.condition(parser.disjunction());
		parser.end();
		return new Filter(node, List.copyOf(parser.warnings));
	}

	/** A path as an order or a selection names it. */
	static Node path(EntityType type, String option, String text) {
		Parser parser = new Parser(type, Lexer.tokens(option, text));
		Node node = parser.member(parser.take().text());
		parser.end();
		return node;
	}

	private Node disjunction() {
		List<Node> parts = new ArrayList<>();
		parts.add(conjunction());
		while (peek().word("or")) {
			take();
			parts.add(conjunction());
		}
		parts.forEach((part) -> {
			if (parts.size() > 1) {
				condition(part);
			}
		});
		return (parts.size() == 1) ? parts.getFirst() : new Node.Or(List.copyOf(parts));
	}

	private Node conjunction() {
		List<Node> parts = new ArrayList<>();
		parts.add(comparison());
		while (peek().word("and")) {
			take();
			parts.add(comparison());
		}
		if (parts.size() == 1) {
			return parts.getFirst();
		}
		List<Node> flat = new ArrayList<>();
		for (Node part : parts) {
			if (condition(part) instanceof Node.And(List<Node> inner)) {
				flat.addAll(inner);
			}
			else {
				flat.add(part);
			}
		}
		return new Node.And(List.copyOf(flat));
	}

	private Node comparison() {
		Node left = sum();
		if (peek().kind() == Token.Kind.WORD && COMPARISONS.contains(peek().text())) {
			String operator = take().text();
			return Comparison.of(operator, left, sum(), this.warnings);
		}
		return left;
	}

	private Node sum() {
		Node left = product();
		while (peek().word("add") || peek().word("sub")) {
			String operator = take().text();
			left = Functions.arithmetic(operator, left, product());
		}
		return left;
	}

	private Node product() {
		Node left = unary();
		while (peek().word("mul") || peek().word("div")) {
			String operator = take().text();
			left = Functions.arithmetic(operator, left, unary());
		}
		return left;
	}

	private Node unary() {
		if (peek().word("not")) {
			take();
			return new Node.Unary(Kind.BOOL, condition(unary()), (value) -> !Boolean.TRUE.equals(value));
		}
		if (peek().mark("-")) {
			take();
			return Functions.arithmetic("sub", new Node.Literal(Kind.NUMBER, 0L), unary());
		}
		return primary();
	}

	private Node primary() {
		Token token = take();
		return switch (token.kind()) {
			case STRING -> new Node.Literal(Kind.STRING, token.text());
			case GUID -> new Node.Literal(Kind.IDENTIFIER, Literals.guid("$filter", token.text()));
			case DATETIME -> new Node.Literal(Kind.TIME, Literals.time("$filter", token.text()));
			case NUMBER -> new Node.Literal(Kind.NUMBER, number(token.text()));
			case WORD -> named(token.text());
			case MARK -> nested(token);
			case END -> throw Refusal.option("$filter", "it ends too early");
		};
	}

	private static Object number(String digits) {
		return (digits.contains(".") || digits.length() > 18) ? new BigDecimal(digits) : (Object) Long.valueOf(digits);
	}

	private Node nested(Token token) {
		if (!token.mark("(")) {
			throw Refusal.option("$filter", "unexpected " + token.text());
		}
		Node inner = disjunction();
		expect(")");
		return inner;
	}

	private Node named(String word) {
		if (word.equals("true") || word.equals("false")) {
			return new Node.Literal(Kind.BOOL, Boolean.valueOf(word));
		}
		if (!peek().mark("(")) {
			return member(word);
		}
		take();
		List<Node> arguments = new ArrayList<>();
		while (!peek().mark(")")) {
			arguments.add(disjunction());
			if (!peek().mark(")")) {
				expect(",");
			}
		}
		take();
		return Functions.call(word, arguments);
	}

	private Node member(String word) {
		Section lines = this.section;
		if (word.equals(this.variable) && lines != null) {
			expect("/");
			String field = take().text();
			int index = lines.indexOf(field);
			if (index < 0) {
				throw Refusal.member(lines.name(), field);
			}
			return new Node.LineField(lines.members().get(index), index);
		}
		int section = this.type.sectionOf(word);
		if (section >= 0 && peek().mark("/")) {
			return lambda(section);
		}
		List<String> path = new ArrayList<>(List.of(word));
		while (peek().mark("/")) {
			take();
			path.add(take().text());
		}
		return Paths.resolve(this.type, path);
	}

	private Node lambda(int index) {
		expect("/");
		String quantifier = take().text();
		if (!quantifier.equals("any") && !quantifier.equals("all")) {
			throw Refusal.option("$filter", "a section allows only any and all");
		}
		expect("(");
		this.variable = take().text();
		this.section = this.type.sections().get(index);
		expect(":");
		Node condition = condition(disjunction());
		expect(")");
		this.variable = null;
		this.section = null;
		return new Node.Lines(index, quantifier.equals("all"), condition);
	}

	private Node condition(Node node) {
		if (node.kind() != Kind.BOOL) {
			throw Refusal.option("$filter", "a condition is expected");
		}
		return node;
	}

	private Token peek() {
		return this.tokens.get(this.position);
	}

	private Token take() {
		Token token = peek();
		if (token.kind() != Token.Kind.END) {
			this.position++;
		}
		return token;
	}

	private void expect(String mark) {
		if (!take().mark(mark)) {
			throw Refusal.option("$filter", mark + " is expected");
		}
	}

	private void end() {
		if (peek().kind() != Token.Kind.END) {
			throw Refusal.option("$filter", "unexpected " + peek().text());
		}
	}

}
