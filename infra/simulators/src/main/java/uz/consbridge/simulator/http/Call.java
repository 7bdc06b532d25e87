package uz.consbridge.simulator.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One request on its way through a simulator, and what is noted about it. */
public final class Call {

	private final Request request;

	private final Map<String, String> variables;

	private final Notes notes;

	Call(Request request) {
		this(request, Map.of(), new Notes());
	}

	private Call(Request request, Map<String, String> variables, Notes notes) {
		this.request = request;
		this.variables = variables;
		this.notes = notes;
	}

	/** The same call with the variables of the matched path. */
	Call with(Map<String, String> pathVariables) {
		return new Call(this.request, pathVariables, this.notes);
	}

	/** The request. */
	public Request request() {
		return this.request;
	}

	/** A variable of the matched path. */
	public String variable(String name) {
		String value = this.variables.get(name);
		if (value == null) {
			throw new IllegalArgumentException("The route has no variable " + name);
		}
		return value;
	}

	/** Names the caller for the ledger; never a secret. */
	public void by(String who) {
		this.notes.who = who;
	}

	/** Notes for the ledger what this call changed, one short sentence each. */
	public void changed(String what) {
		this.notes.changes.add(what);
	}

	/** Notes that a careful client would not have sent this. */
	public void violation(Violation.Kind kind, String detail) {
		this.notes.violations.add(Map.entry(kind, detail));
	}

	String who() {
		return this.notes.who;
	}

	List<String> changes() {
		return Collections.unmodifiableList(this.notes.changes);
	}

	List<Map.Entry<Violation.Kind, String>> violations() {
		return Collections.unmodifiableList(this.notes.violations);
	}

	private static final class Notes {

		private String who = "";

		private final List<String> changes = new ArrayList<>();

		private final List<Map.Entry<Violation.Kind, String>> violations = new ArrayList<>();

	}

}
