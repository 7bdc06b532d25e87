package uz.consbridge.simulator.onec.query;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Comparing values, and refusing to. */
final class Comparison {

	private Comparison() {
	}

	/** A comparison whose operands fit, or a refusal. */
	static Node of(String operator, Node left, Node right, List<String> warnings) {
		if (left instanceof Node.Literal && !(right instanceof Node.Literal)) {
			return of(mirrored(operator), right, left, warnings);
		}
		boolean equality = operator.equals("eq") || operator.equals("ne");
		if (left.kind() == Kind.COMPOSITE && right.kind() == Kind.IDENTIFIER) {
			warnings.add("a composite member is compared with a plain guid: always empty");
			return new Node.Literal(Kind.BOOL, operator.equals("ne"));
		}
		if (left.kind() == Kind.TEXT || right.kind() == Kind.TEXT) {
			throw Refusal.incomparable("a string of unlimited length");
		}
		requireFit(left, right);
		if (!equality && (left.kind() == Kind.IDENTIFIER || left.kind() == Kind.COMPOSITE || left.kind() == Kind.ENUM
				|| left.kind() == Kind.BOOL)) {
			throw Refusal.incomparable(operator + " on " + describe(left));
		}
		return new Node.Compare(operator, left, right);
	}

	private static void requireFit(Node left, Node right) {
		boolean fit = left.kind() == right.kind() || (left.kind().textual() && right.kind().textual());
		if (!fit) {
			throw Refusal.option("$filter", describe(left) + " (" + left.kind() + ") compared with " + right.kind());
		}
		if (left instanceof Node.Field field && left.kind() == Kind.ENUM
				&& right instanceof Node.Literal(Kind _, Object name) && !"".equals(name)
				&& !field.member().names().contains(name)) {
			throw Refusal.option("$filter", describe(left) + " has no value " + name);
		}
	}

	private static String describe(Node node) {
		return switch (node) {
			case Node.Field field -> field.member().name();
			case Node.LineField field -> field.member().name();
			case Node.Path path -> path.last().member().name();
			default -> "an expression";
		};
	}

	private static String mirrored(String operator) {
		return switch (operator) {
			case "gt" -> "lt";
			case "ge" -> "le";
			case "lt" -> "gt";
			case "le" -> "ge";
			default -> operator;
		};
	}

	static boolean test(String operator, @Nullable Object left, @Nullable Object right) {
		if (left == null || right == null) {
			return operator.equals("ne");
		}
		return switch (operator) {
			case "eq" -> equal(left, right);
			case "ne" -> !equal(left, right);
			case "gt" -> compare(left, right) > 0;
			case "ge" -> compare(left, right) >= 0;
			case "lt" -> compare(left, right) < 0;
			default -> compare(left, right) <= 0;
		};
	}

	private static boolean equal(Object left, Object right) {
		return (left instanceof Number) ? compare(left, right) == 0 : left.equals(right);
	}

	/** The order of two values of one kind. */
	static int compare(Object left, Object right) {
		if (left instanceof Long one && right instanceof Long other) {
			return one.compareTo(other);
		}
		if (left instanceof Number && right instanceof Number) {
			return decimal(left).compareTo(decimal(right));
		}
		if (left instanceof LocalDateTime one && right instanceof LocalDateTime other) {
			return one.compareTo(other);
		}
		return left.toString().compareTo(right.toString());
	}

	static BigDecimal decimal(Object number) {
		return (number instanceof BigDecimal exact) ? exact : new BigDecimal(number.toString());
	}

}
