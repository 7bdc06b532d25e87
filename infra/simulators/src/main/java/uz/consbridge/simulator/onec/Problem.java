package uz.consbridge.simulator.onec;

import uz.consbridge.simulator.http.Violation;

/**
 * Something wrong with a write.
 *
 * @param code the OData error code a refusal would carry
 * @param hard whether 1C itself refuses it
 */
record Problem(Violation.Kind kind, String code, String text, boolean hard) {

	static Problem refused(String code, String text) {
		return new Problem(Violation.Kind.MALFORMED, code, text, true);
	}

	static Problem tolerated(String text) {
		return new Problem(Violation.Kind.MALFORMED, "4", text, false);
	}

	static Problem duplicate(String text) {
		return new Problem(Violation.Kind.DUPLICATE, "15", text, false);
	}

}
