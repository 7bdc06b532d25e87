package uz.consbridge.systemtests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

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

	/** Somebody tried to phone the client. */
	void call(String document) {
		act("call", Map.of("document", document));
	}

	/** The consultation moves to a time of the base's clock. */
	void redate(String document, LocalDateTime planned) {
		act("redate", Map.of("document", document, "planned", planned.toString()));
	}

	/** Another manager gets the document. */
	void reassign(String document, UUID manager) {
		act("reassign", Map.of("document", document, "manager", manager.toString()));
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
