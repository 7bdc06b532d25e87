package uz.consbridge.simulator.onec.query;

/** A request the base refuses, in the middle of reading it. */
public final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	private final String violation;

	/**
	 * A refusal.
	 * @param status the HTTP status
	 * @param code the OData error code
	 * @param message the text the client sees
	 * @param violation what the client did wrong; empty if nothing
	 */
	public Refusal(int status, String code, String message, String violation) {
		super(message);
		this.status = status;
		this.code = code;
		this.violation = violation;
	}

	/** An option that cannot be understood. */
	public static Refusal option(String option, String why) {
		return new Refusal(400, "14", "Ошибка при разборе опции запроса " + option, option + ": " + why);
	}

	/** A member that does not exist. */
	public static Refusal member(String type, String member) {
		return new Refusal(400, "10", "Свойство \"" + member + "\" не найдено",
				"unknown member " + member + " of " + type);
	}

	/** A comparison the query language has no meaning for. */
	public static Refusal incomparable(String what) {
		return new Refusal(500, "-1", "Нельзя сравнивать поля неограниченной длины и поля несовместимых типов",
				"incomparable operands: " + what);
	}

	/** The HTTP status. */
	public int status() {
		return this.status;
	}

	/** The OData error code. */
	public String code() {
		return this.code;
	}

	/** What the client did wrong; empty if nothing. */
	public String violation() {
		return this.violation;
	}

}
