package uz.consbridge.simulator.onec.query;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.onec.model.Line;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.Row;

/** A type-checked expression; it yields null where a reference leads nowhere. */
sealed interface Node {

	Kind kind();

	@Nullable Object value(Scope scope);

	default boolean holds(Scope scope) {
		return Boolean.TRUE.equals(value(scope));
	}

	/** A literal. */
	record Literal(Kind kind, Object constant) implements Node {

		@Override
		public Object value(Scope scope) {
			return this.constant;
		}

	}

	/** A member of the row itself. */
	record Field(Member member, int index) implements Node {

		@Override
		public Kind kind() {
			return Kind.of(this.member.type());
		}

		@Override
		public Object value(Scope scope) {
			return scope.row().at(this.index);
		}

	}

	/** A member of the line a lambda looks at. */
	record LineField(Member member, int index) implements Node {

		@Override
		public Kind kind() {
			return Kind.of(this.member.type());
		}

		@Override
		public @Nullable Object value(Scope scope) {
			Line line = scope.line();
			return (line == null) ? null : line.values().get(this.index);
		}

	}

	/** A member of an object that a reference leads to. */
	record Path(Node reference, String entity, Field last) implements Node {

		@Override
		public Kind kind() {
			return this.last.kind();
		}

		@Override
		public @Nullable Object value(Scope scope) {
			Object key = this.reference.value(scope);
			Row target = (key instanceof UUID ref) ? scope.references().find(this.entity, ref) : null;
			return (target == null) ? null : target.at(this.last.index());
		}

	}

	/** A comparison. */
	record Compare(String operator, Node left, Node right) implements Node {

		@Override
		public Kind kind() {
			return Kind.BOOL;
		}

		@Override
		public Object value(Scope scope) {
			return Comparison.test(this.operator, this.left.value(scope), this.right.value(scope));
		}

	}

	/** All must hold. */
	record And(List<Node> parts) implements Node {

		@Override
		public Kind kind() {
			return Kind.BOOL;
		}

		@Override
		public Object value(Scope scope) {
			for (Node part : this.parts) {
				if (!part.holds(scope)) {
					return false;
				}
			}
			return true;
		}

	}

	/** One must hold. */
	record Or(List<Node> parts) implements Node {

		@Override
		public Kind kind() {
			return Kind.BOOL;
		}

		@Override
		public Object value(Scope scope) {
			for (Node part : this.parts) {
				if (part.holds(scope)) {
					return true;
				}
			}
			return false;
		}

	}

	/** A function of one operand. */
	record Unary(Kind kind, Node operand, Function<Object, Object> function) implements Node {

		@Override
		public @Nullable Object value(Scope scope) {
			Object value = this.operand.value(scope);
			return (value == null) ? null : this.function.apply(value);
		}

	}

	/** A function of two operands. */
	record Binary(Kind kind, Node left, Node right, BiFunction<Object, Object, Object> function) implements Node {

		@Override
		public @Nullable Object value(Scope scope) {
			Object first = this.left.value(scope);
			Object second = this.right.value(scope);
			return (first == null || second == null) ? null : this.function.apply(first, second);
		}

	}

	/** A condition on the lines of a section. */
	record Lines(int section, boolean all, Node condition) implements Node {

		@Override
		public Kind kind() {
			return Kind.BOOL;
		}

		@Override
		public Object value(Scope scope) {
			for (Line line : scope.row().lines(this.section)) {
				if (this.condition.holds(new Scope(scope.row(), scope.references(), line)) != this.all) {
					return !this.all;
				}
			}
			return this.all;
		}

	}

	/** A composite reference: type and identifier together. */
	record Composite(Field key, Field type) implements Node {

		@Override
		public Kind kind() {
			return Kind.COMPOSITE;
		}

		@Override
		public Object value(Scope scope) {
			return this.type.value(scope) + " " + this.key.value(scope);
		}

	}

}
