package uz.consbridge.gateway;

/** The service cannot start; says what is missing and what to do about it. */
public class MissingRequirementException extends RuntimeException {

	private final String action;

	public MissingRequirementException(String what, String action) {
		super(what);
		this.action = action;
	}

	/** One sentence that helps. */
	public String action() {
		return this.action;
	}

}
