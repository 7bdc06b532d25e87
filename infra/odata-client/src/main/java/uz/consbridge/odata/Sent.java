package uz.consbridge.odata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares what was sent with what came back. 1C writes wide integers as strings, pads
 * some strings and numbers the lines itself; that is no difference.
 */
final class Sent {

	private Sent() {
	}

	/** Names of the members that did not come back as they were sent. */
	static List<String> ignored(ObjectNode sent, ObjectNode returned) {
		List<String> names = new ArrayList<>();
		for (Map.Entry<String, JsonNode> member : sent.properties()) {
			if (!same(member.getValue(), returned.get(member.getKey()))) {
				names.add(member.getKey());
			}
		}
		return names;
	}

	static boolean same(JsonNode sent, @Nullable JsonNode returned) {
		if (sent.isArray()) {
			return sameLines(sent, returned);
		}
		if (returned == null) {
			return sent.isString() && sent.asString().isEmpty();
		}
		if (sent instanceof ObjectNode object) {
			return returned instanceof ObjectNode other && ignored(object, other).isEmpty();
		}
		if (sent.isNumber()) {
			return sameNumber(sent.decimalValue(), returned.asString(""));
		}
		return sent.asString("").strip().equalsIgnoreCase(returned.asString("").strip());
	}

	private static boolean sameLines(JsonNode sent, @Nullable JsonNode returned) {
		if (returned == null || returned.size() != sent.size()) {
			return sent.isEmpty() && (returned == null || returned.isEmpty());
		}
		for (int i = 0; i < sent.size(); i++) {
			if (!same(sent.get(i), returned.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean sameNumber(BigDecimal sent, String returned) {
		try {
			return sent.compareTo(new BigDecimal(returned)) == 0;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

}
