package uz.consbridge.gateway.web;

import jakarta.servlet.http.HttpServletRequest;

/** What controllers may want to know about a request. */
public final class RequestFacts {

	static final String TICKETED = RequestFacts.class.getName() + ".ticketed";

	static final String CALLER = RequestFacts.class.getName() + ".caller";

	static final String BODY = RequestFacts.class.getName() + ".body";

	private static final int OPERATOR_LENGTH = 100;

	private RequestFacts() {
	}

	/** Whether the caller shows nothing but a ticket, which is still to be checked. */
	public static boolean ticketed(HttpServletRequest request) {
		return Boolean.TRUE.equals(request.getAttribute(TICKETED));
	}

	/** Who asks: the subject of its token, or what its secret stands for. */
	public static String caller(HttpServletRequest request) {
		return String.valueOf(request.getAttribute(CALLER));
	}

	/** What an operator calls itself in {@code X-Operator}. */
	public static String operator(HttpServletRequest request) {
		String name = request.getHeader("X-Operator");
		String known = (name == null || name.isBlank()) ? "operator" : name.strip();
		return known.substring(0, Math.min(known.length(), OPERATOR_LENGTH));
	}

	/** SHA-256, in hex, of the body as received. */
	public static String bodyHash(HttpServletRequest request) {
		return (request.getAttribute(BODY) instanceof byte[] body) ? BufferedRequest.hash(body) : "";
	}

}
