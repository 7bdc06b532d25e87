package uz.consbridge.simulator.onec.query;

import java.util.List;

import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Model;

/** Resolves members, also through references. */
final class Paths {

	private Paths() {
	}

	static Node resolve(EntityType type, List<String> path) {
		if (path.size() == 1) {
			return field(type, path.getFirst());
		}
		Member reference = type.navigated(path.getFirst());
		String target = (reference == null) ? null : reference.target();
		if (reference == null || target == null) {
			throw Refusal.member(type.name(), String.join("/", path));
		}
		Node.Field key = new Node.Field(reference, type.required(reference.name()));
		EntityType next = Model.get(target);
		Node rest = resolve(next, path.subList(1, path.size()));
		return switch (rest) {
			case Node.Field last -> new Node.Path(key, target, last);
			case Node.Path(Node.Field inner, String entity, Node.Field last) ->
				new Node.Path(new Node.Path(key, target, inner), entity, last);
			default -> throw Refusal.option("$filter", "path too deep: " + String.join("/", path));
		};
	}

	private static Node field(EntityType type, String name) {
		int index = type.indexOf(name);
		if (index < 0) {
			throw Refusal.member(type.name(), name);
		}
		Node.Field field = new Node.Field(type.members().get(index), index);
		if (field.member().type() != MemberType.COMPOSITE) {
			return field;
		}
		int twin = type.required(name + "_Type");
		return new Node.Composite(field, new Node.Field(type.members().get(twin), twin));
	}

}
