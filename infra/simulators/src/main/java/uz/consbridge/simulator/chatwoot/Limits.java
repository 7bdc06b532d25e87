package uz.consbridge.simulator.chatwoot;

import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The format and size rules of Chatwoot's models. */
final class Limits {

	private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{1,14}");

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

	private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]+");

	private Limits() {
	}

	static void phone(Ask ask, String phone) {
		if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
			ask.malformed("The phone number is not E.164");
			throw Refused.invalid("Phone number should be in e164 format", "phone_number");
		}
	}

	static void email(Ask ask, String email) {
		if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
			ask.malformed("The e-mail address is malformed");
			throw Refused.invalid("Email Invalid email", "email");
		}
	}

	static void label(Ask ask, String title) {
		if (!LABEL.matcher(title).matches()) {
			ask.malformed("A label must be letters, digits, _ and -");
			throw Refused.invalid("Title is invalid", "title");
		}
	}

	/** Custom and additional attributes of conversations. */
	static void attributes(Ask ask, String field, ObjectNode attributes) {
		for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
			JsonNode value = attribute.getValue();
			if (value.isString() && value.asString().length() > Words.MAX_ATTRIBUTE_TEXT) {
				refuse(ask, field, attribute.getKey() + " length should be < " + Words.MAX_ATTRIBUTE_TEXT);
			}
			if (value.isIntegralNumber() && value.asLong() > Words.MAX_ATTRIBUTE_NUMBER) {
				refuse(ask, field, attribute.getKey() + " value should be < " + Words.MAX_ATTRIBUTE_NUMBER);
			}
		}
	}

	private static void refuse(Ask ask, String field, String words) {
		ask.malformed(field + ": " + words);
		String name = field.equals("custom_attributes") ? "Custom attributes " : "Additional attributes ";
		throw Refused.invalid(name + words, field);
	}

}
