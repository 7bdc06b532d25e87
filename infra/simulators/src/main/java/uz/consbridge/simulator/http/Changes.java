package uz.consbridge.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One transaction: applied as it goes, undone when it fails, one line of the journal. */
final class Changes implements Transaction {

	private final Tables tables;

	private final Deque<Undo> undo = new ArrayDeque<>();

	private final ArrayNode steps = Json.array();

	Changes(Tables tables) {
		this.tables = tables;
	}

	/** Applies a line of the journal. */
	static void apply(Tables tables, JsonNode line) {
		for (JsonNode step : line) {
			String where = step.path(1).asString();
			switch (step.path(0).asString()) {
				case "put" -> tables.put(where, step.path(2).asString(), (ObjectNode) step.path(3));
				case "remove" -> tables.remove(where, step.path(2).asString());
				case "next" -> tables.sequence(where, step.path(2).asLong());
				default -> throw new IllegalStateException("Unknown step in the journal: " + step);
			}
		}
	}

	@Override
	public Optional<ObjectNode> find(String collection, String id) {
		return this.tables.find(collection, id);
	}

	@Override
	public List<ObjectNode> all(String collection) {
		return this.tables.all(collection);
	}

	@Override
	public List<ObjectNode> by(String collection, String index, String key) {
		return this.tables.by(collection, index, key);
	}

	@Override
	public int size(String collection) {
		return this.tables.size(collection);
	}

	@Override
	public ObjectNode edit(String collection, String id) {
		return find(collection, id).map(ObjectNode::deepCopy)
			.orElseThrow(() -> new IllegalArgumentException("No " + collection + " " + id));
	}

	@Override
	public void put(String collection, String id, ObjectNode entity) {
		this.undo.push(new Undo(collection, id, this.tables.put(collection, id, entity)));
		this.steps.addArray().add("put").add(collection).add(id).add(entity);
	}

	@Override
	public void remove(String collection, String id) {
		ObjectNode before = this.tables.remove(collection, id);
		if (before != null) {
			this.undo.push(new Undo(collection, id, before));
			this.steps.addArray().add("remove").add(collection).add(id);
		}
	}

	@Override
	public long next(String sequence) {
		long value = this.tables.next(sequence);
		this.steps.addArray().add("next").add(sequence).add(value);
		return value;
	}

	boolean empty() {
		return this.steps.isEmpty();
	}

	byte[] line() {
		return Json.bytes(this.steps);
	}

	void undo() {
		while (!this.undo.isEmpty()) {
			Undo step = this.undo.pop();
			if (step.before == null) {
				this.tables.remove(step.collection, step.id);
			}
			else {
				this.tables.put(step.collection, step.id, step.before);
			}
		}
	}

	private record Undo(String collection, String id, @Nullable ObjectNode before) {

	}

}
