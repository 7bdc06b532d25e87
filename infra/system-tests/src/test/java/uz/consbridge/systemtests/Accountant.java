package uz.consbridge.systemtests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

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
		Json.Answer answer = Json.ask("POST", this.onec.url() + "/_sim/onec/" + action, Map.of(), order);
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
	}

	JsonNode document(String refKey) {
		return Json.ask("GET", rows(Names.DOCUMENT) + "/" + refKey, Map.of(), Map.of()).body();
	}

	/** The rows of a register whose member refers to the document. */
	List<JsonNode> records(String register, String member, String document) {
		String filter = URLEncoder.encode(member + " eq guid'" + document + "'", StandardCharsets.UTF_8);
		return Json.ask("GET", rows(register) + "?$filter=" + filter.replace("+", "%20"), Map.of(), Map.of())
			.body()
			.valueStream()
			.toList();
	}

	private String rows(String entity) {
		return this.onec.url() + "/_sim/onec/rows/" + URLEncoder.encode(entity, StandardCharsets.UTF_8);
	}

}
