package uz.consbridge.gateway.web;

import jakarta.servlet.http.HttpServletRequest;

/** What controllers may want to know about a request. */
public final class RequestFacts {

	static final String BODY = RequestFacts.class.getName() + ".body";

	private RequestFacts() {
	}

	/** SHA-256, in hex, of the body as received. */
	public static String bodyHash(HttpServletRequest request) {
		return (request.getAttribute(BODY) instanceof byte[] body) ? BufferedRequest.hash(body) : "";
	}

}
