package uz.consbridge.systemtests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.onec.model.Names;

/** Somebody at work in 1C, and what 1C shows. */
final class Accountant {

	private final Simulator onec;

	Accountant(Simulator onec) {
		this.onec = onec;
	}

	/** The consultation about the document has taken place. */
	void close(String document) {
		act("close", Map.of("document", document));
	}

	/** Changes members of a document. */
	void change(String document, Map<String, Object> values) {
		act("change", Map.of("entity", Names.DOCUMENT, "key", document, "values", values));
	}

	private void act(String action, Map<String, Object> order) {
		this.onec.order("/_sim/onec/" + action, order);
	}

	JsonNode document(String refKey) {
		String entity = URLEncoder.encode(Names.DOCUMENT, StandardCharsets.UTF_8);
		return this.onec.look("/_sim/onec/rows/" + entity + "/" + refKey);
	}

}
