package uz.consbridge.simulator.onec.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The functions 1C understands; the rest of OData is refused. */
final class Functions {

	private Functions() {
	}

	static Node call(String name, List<Node> arguments) {
		return switch (name) {
			case "substringof" -> strings(name, arguments, 0, (part, whole) -> whole.contains(part));
			case "startswith" -> strings(name, arguments, 1, (whole, part) -> whole.startsWith(part));
			case "endswith" -> strings(name, arguments, 1, (whole, part) -> whole.endsWith(part));
			case "like" -> strings(name, arguments, 1, Functions::like);
			case "concat" -> {
				require(name, arguments, Kind.STRING, Kind.STRING);
				yield new Node.Binary(Kind.STRING, arguments.get(0), arguments.get(1),
						(left, right) -> left.toString() + right);
			}
			case "substring" -> substring(arguments);
			case "year", "quarter", "month", "day", "hour", "minute", "second", "dayofyear", "dayofweek" ->
				part(name, arguments);
			case "dateadd", "datedifference" -> Dates.call(name, arguments);
			case "round" -> {
				require(name, arguments, Kind.NUMBER);
				yield number(arguments.getFirst(),
						(value) -> Comparison.decimal(value).setScale(0, RoundingMode.HALF_UP));
			}
			case "cast" -> cast(arguments);
			case "isof" -> isof(arguments);
			default -> throw Refusal.option("$filter", "unsupported function " + name);
		};
	}

	static Node arithmetic(String operator, Node left, Node right) {
		if (left.kind() != Kind.NUMBER || right.kind() != Kind.NUMBER) {
			throw Refusal.option("$filter", operator + " needs numbers");
		}
		return new Node.Binary(Kind.NUMBER, left, right, (first, second) -> {
			BigDecimal one = Comparison.decimal(first);
			BigDecimal other = Comparison.decimal(second);
			return switch (operator) {
				case "add" -> one.add(other);
				case "sub" -> one.subtract(other);
				case "mul" -> one.multiply(other);
				default -> (other.signum() == 0) ? BigDecimal.ZERO : one.divide(other, MathContext.DECIMAL64);
			};
		});
	}

	/** Arguments must be of these kinds, strings standing for all that is textual. */
	static void require(String name, List<Node> arguments, Kind... kinds) {
		boolean fit = arguments.size() == kinds.length;
		for (int i = 0; fit && i < kinds.length; i++) {
			Kind actual = arguments.get(i).kind();
			fit = actual == kinds[i] || (kinds[i] == Kind.STRING && actual.textual());
		}
		if (!fit) {
			throw Refusal.option("$filter", "wrong arguments of " + name);
		}
	}

	/** A constant string among the arguments. */
	static String constant(String name, Node argument) {
		if (argument instanceof Node.Literal(Kind kind, Object text) && kind == Kind.STRING) {
			return text.toString();
		}
		throw Refusal.option("$filter", name + " needs a string literal");
	}

	private static Node strings(String name, List<Node> arguments, int literal,
			BiFunction<String, String, Boolean> test) {
		require(name, arguments, Kind.STRING, Kind.STRING);
		constant(name, arguments.get(literal));
		return new Node.Binary(Kind.BOOL, arguments.get(0), arguments.get(1),
				(left, right) -> test.apply(left.toString(), right.toString()));
	}

	private static boolean like(String whole, String pattern) {
		StringBuilder regex = new StringBuilder();
		for (int i = 0; i < pattern.length(); i++) {
			char each = pattern.charAt(i);
			regex.append(switch (each) {
				case '%' -> ".*";
				case '_' -> ".";
				default -> Pattern.quote(String.valueOf(each));
			});
		}
		return Pattern.compile(regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
			.matcher(whole)
			.matches();
	}

	private static Node substring(List<Node> arguments) {
		if (arguments.size() == 3) {
			require("substring", arguments, Kind.STRING, Kind.NUMBER, Kind.NUMBER);
		}
		else {
			require("substring", arguments, Kind.STRING, Kind.NUMBER);
		}
		Node length = (arguments.size() == 3) ? arguments.get(2) : new Node.Literal(Kind.NUMBER, 1_000_000L);
		Node tail = new Node.Binary(Kind.STRING, arguments.get(0), arguments.get(1),
				(text, start) -> text.toString().substring(within(start, text.toString())));
		return new Node.Binary(Kind.STRING, tail, length,
				(text, count) -> text.toString().substring(0, within(count, text.toString())));
	}

	private static int within(Object number, String text) {
		return Math.clamp(Comparison.decimal(number).longValue(), 0, text.length());
	}

	private static Node part(String name, List<Node> arguments) {
		require(name, arguments, Kind.TIME);
		return number(arguments.getFirst(), (value) -> (long) Dates.part(name, (LocalDateTime) value));
	}

	private static Node number(Node operand, Function<Object, Object> function) {
		return new Node.Unary(Kind.NUMBER, operand, function);
	}

	private static Node cast(List<Node> arguments) {
		require("cast", arguments, Kind.IDENTIFIER, Kind.STRING);
		String type = "StandardODATA." + constant("cast", arguments.get(1));
		return new Node.Unary(Kind.COMPOSITE, arguments.getFirst(), (value) -> type + " " + value);
	}

	private static Node isof(List<Node> arguments) {
		require("isof", arguments, Kind.COMPOSITE, Kind.STRING);
		String type = "StandardODATA." + constant("isof", arguments.get(1)) + " ";
		return new Node.Unary(Kind.BOOL, arguments.getFirst(), (value) -> value.toString().startsWith(type));
	}

}
