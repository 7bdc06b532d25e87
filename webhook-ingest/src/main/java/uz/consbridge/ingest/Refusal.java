package uz.consbridge.ingest;

/** Why a request is turned away before anything is done with it. */
public enum Refusal {

	SIGNATURE_MISSING(401, "The request is not signed."),

	SIGNATURE_WRONG(401, "The signature does not fit the body."),

	STALE(401, "The timestamp is too far from the present."),

	TOKEN_WRONG(401, "The address is not a known one."),

	TOO_LARGE(413, "The body is too large."),

	TOO_SLOW(408, "The body did not arrive in time."),

	INCOMPLETE(400, "The body ended early."),

	BUSY(503, "Too many bodies are arriving at once.");

	private final int status;

	private final String detail;

	Refusal(int status, String detail) {
		this.status = status;
		this.detail = detail;
	}

	/** The HTTP status that answers it. */
	public int status() {
		return this.status;
	}

	/** One sentence for the sender; says nothing about us. */
	public String detail() {
		return this.detail;
	}

}
