package uz.consbridge.stack.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** Looks at 1C through its OData interface. */
final class DemoOneC {

	private final Operator operator;

	private final String base;

	DemoOneC(Operator operator, String url) {
		this.operator = operator;
		this.base = url.replaceFirst("/+$", "") + "/";
	}

	/** The period of the register record about the document, once there is one. */
	Optional<String> record(String register, String documentMember, String refKey) {
		JsonNode rows = ask("InformationRegister_" + register,
				"&$filter=" + encode(documentMember + " eq guid'" + refKey + "'"))
			.path("value");
		return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0).path("Period").asString("record found"));
	}

	/** The end of the document, once it is filled. */
	Optional<String> end(String refKey) {
		String end = ask("Document_ТелефонныйЗвонок", "&$filter=" + encode("Ref_Key eq guid'" + refKey + "'"))
			.path("value")
			.path(0)
			.path("Конец")
			.asString("");
		return (end.isEmpty() || end.startsWith("0001")) ? Optional.empty() : Optional.of("Конец " + end);
	}

	private JsonNode ask(String entity, String options) {
		String credential = this.operator.setting("ODATA_USER", "consbridge") + ":"
				+ this.operator.secret("ODATA_PASSWORD");
		String basic = Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
		return this.operator
			.ask("GET", this.base + encode(entity) + "?$format=json" + options,
					Map.of("Authorization", "Basic " + basic), Map.of())
			.body();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
