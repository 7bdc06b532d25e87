package uz.consbridge.gateway.consultation;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused; nothing was changed.
 *
 * @param field the offending member of the request, named as in the API
 * @param detail one English sentence for the caller
 */
public record Rejection(Kind kind, @Nullable String field, String detail) {

	/** The kinds of refusal and their HTTP status. */
	public enum Kind {

		INVALID(400), FORBIDDEN(403), NOT_FOUND(404), CONFLICT(409), UNACCEPTABLE(422), LIMIT_EXCEEDED(429);

		private final int status;

		Kind(int status) {
			this.status = status;
		}

		/** The HTTP status that tells it. */
		public int status() {
			return this.status;
		}

	}

	/** The same with the field under another name. */
	public Rejection named(UnaryOperator<String> names) {
		return (this.field != null) ? new Rejection(this.kind, names.apply(this.field), this.detail) : this;
	}

	static Rejection invalid(String field, String detail) {
		return new Rejection(Kind.INVALID, field, detail);
	}

	static Rejection unacceptable(String field, String detail) {
		return new Rejection(Kind.UNACCEPTABLE, field, detail);
	}

	static Rejection conflict(String detail) {
		return new Rejection(Kind.CONFLICT, null, detail);
	}

	static Rejection unknownConsultation() {
		return new Rejection(Kind.NOT_FOUND, null, "Consultation not found.");
	}

}
