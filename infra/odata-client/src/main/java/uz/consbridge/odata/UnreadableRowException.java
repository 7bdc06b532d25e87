package uz.consbridge.odata;

import org.jspecify.annotations.Nullable;

/** A row holds something 1C never writes. */
public final class UnreadableRowException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final @Nullable String member;

	UnreadableRowException(String message, Throwable cause) {
		super(message, cause);
		this.member = null;
	}

	UnreadableRowException(String message) {
		super(message);
		this.member = null;
	}

	UnreadableRowException(String member, String problem, @Nullable Throwable cause) {
		super(member + " " + problem, cause);
		this.member = member;
	}

	/** The member that cannot be read, if it is one. */
	public @Nullable String member() {
		return this.member;
	}

}
