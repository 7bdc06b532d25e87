package uz.consbridge.ingest.chatwoot;

/** Carries the name of an unreadable member out of nested readers. */
final class UnreadableFieldException extends RuntimeException {

	private final String field;

	private final String problem;

	UnreadableFieldException(String field, String problem) {
		super(field + ": " + problem, null, false, false);
		this.field = field;
		this.problem = problem;
	}

	String field() {
		return this.field;
	}

	String problem() {
		return this.problem;
	}

}
