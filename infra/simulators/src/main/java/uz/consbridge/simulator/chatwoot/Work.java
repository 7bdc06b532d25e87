package uz.consbridge.simulator.chatwoot;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Transaction;
import uz.consbridge.simulator.http.Violation;

/** One request inside its transaction: who acts, when, and what webhooks will tell. */
final class Work {

	private final Transaction tx;

	private final Caller caller;

	private final @Nullable Call call;

	private final long now;

	private final List<Happening> happenings = new ArrayList<>();

	private final List<String> changes = new ArrayList<>();

	Work(Transaction tx, Caller caller, @Nullable Call call, long now) {
		this.tx = tx;
		this.caller = caller;
		this.call = call;
		this.now = now;
	}

	Transaction tx() {
		return this.tx;
	}

	Caller caller() {
		return this.caller;
	}

	/** Microseconds. */
	long now() {
		return this.now;
	}

	List<Happening> happenings() {
		return this.happenings;
	}

	void happened(Happening happening) {
		this.happenings.add(happening);
	}

	String token() {
		return UUID.randomUUID().toString();
	}

	void changed(String what) {
		this.changes.add(what);
	}

	/** To be called once everything is stored. */
	void committed() {
		if (this.call != null) {
			this.changes.forEach(this.call::changed);
		}
	}

	void malformed(String detail) {
		violation(Violation.Kind.MALFORMED, detail);
	}

	void redundant(String detail) {
		violation(Violation.Kind.REDUNDANT, detail);
	}

	void duplicate(String detail) {
		violation(Violation.Kind.DUPLICATE, detail);
	}

	/** Stores a new entity with its id and both times. */
	ObjectNode create(String collection, ObjectNode entity) {
		long id = add(collection, entity);
		changed(collection + " " + id + " created");
		return entity;
	}

	/** Stores a new entity that is nobody's doing. */
	long add(String collection, ObjectNode entity) {
		long id = Db.offset(collection) + this.tx.next(collection);
		entity.put("id", id).put("created_at", this.now).put("updated_at", this.now);
		this.tx.put(collection, String.valueOf(id), entity);
		return id;
	}

	/** Changes an entity; a change of nothing is redundant and stores nothing. */
	Change update(String collection, long id, Consumer<ObjectNode> edit) {
		ObjectNode before = find(collection, id);
		ObjectNode after = before.deepCopy();
		edit.accept(after);
		List<String> fields = Fields.differences(before, after);
		if (fields.isEmpty()) {
			redundant(collection + " " + id + " stays as it is");
			return new Change(before, before, fields);
		}
		return store(collection, id, before, after, fields);
	}

	/** Changes an entity as a side effect, which nobody can be blamed for. */
	Change touch(String collection, long id, Consumer<ObjectNode> edit) {
		ObjectNode before = find(collection, id);
		ObjectNode after = before.deepCopy();
		edit.accept(after);
		List<String> fields = Fields.differences(before, after);
		return fields.isEmpty() ? new Change(before, before, fields) : store(collection, id, before, after, fields);
	}

	ObjectNode find(String collection, long id) {
		return this.tx.find(collection, String.valueOf(id)).orElseThrow(Refused::notFound);
	}

	private Change store(String collection, long id, ObjectNode before, ObjectNode after, List<String> fields) {
		// Strictly growing, so that it orders the states of one entity.
		after.put("updated_at", Math.max(this.now, Fields.number(before, "updated_at") + 1));
		this.tx.put(collection, String.valueOf(id), after);
		for (String field : fields) {
			changed(collection + " " + id + " " + field + ": " + before.path(field) + " -> " + after.path(field));
		}
		return new Change(before, after, fields);
	}

	private void violation(Violation.Kind kind, String detail) {
		if (this.call != null && this.caller.judged()) {
			this.call.violation(kind, detail);
		}
	}

	/**
	 * A change of one entity.
	 *
	 * @param before as it was
	 * @param after as it is
	 * @param fields those that differ; none means nothing was stored
	 */
	record Change(ObjectNode before, ObjectNode after, List<String> fields) {

		boolean any() {
			return !this.fields.isEmpty();
		}

		boolean of(String field) {
			return this.fields.contains(field);
		}

	}

}
