package uz.consbridge.simulator.onec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.onec.model.EntityKind;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Key;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.query.Literals;
import uz.consbridge.simulator.onec.query.Refusal;

/** Reads what stands in parentheses after the name of a set. */
final class KeyReader {

	private static final Pattern PART = Pattern
		.compile("\\G(?:([\\p{L}\\p{N}_]+)=)?((?:guid|datetime)?'(?:[^']|'')*'|-?[0-9]+|true|false)(?:,|$)");

	private KeyReader() {
	}

	static Key read(EntityType type, String text) {
		Map<String, String> parts = parts(text);
		List<Object> key = new ArrayList<>();
		for (String name : type.key()) {
			String literal = (type.kind() == EntityKind.REGISTER) ? parts.get(name) : parts.get("");
			if (literal == null && parts.containsKey(name)) {
				literal = parts.get(name);
			}
			if (literal == null) {
				throw new Refusal(400, "7", "Отсутствует часть ключа " + name, "the key lacks " + name);
			}
			key.add(value(type, name, literal));
		}
		if (parts.size() != type.key().size()) {
			throw new Refusal(400, "7", "Неверный ключ", "the key has foreign parts: " + text);
		}
		return new Key(key);
	}

	private static Map<String, String> parts(String text) {
		Map<String, String> parts = new HashMap<>();
		Matcher matcher = PART.matcher(text);
		int end = 0;
		while (end < text.length() && matcher.find()) {
			String name = matcher.group(1);
			parts.put((name != null) ? name : "", matcher.group(2));
			end = matcher.end();
		}
		if (end < text.length() || text.isEmpty()) {
			throw new Refusal(400, "6", "Неверный URL", "unreadable key: " + text);
		}
		return parts;
	}

	private static Object value(EntityType type, String name, String literal) {
		Member member = type.members().get(type.required(name));
		Object value = switch (member.type()) {
			case REFERENCE, GUID -> quoted("guid'", literal, Literals::guid);
			case DATETIME, TIME -> quoted("datetime'", literal, Literals::time);
			case INT16, INT64 -> literal.matches("-?[0-9]{1,18}") ? Long.valueOf(literal) : null;
			case BOOL -> literal.matches("true|false") ? Boolean.valueOf(literal) : null;
			default -> quoted("'", literal, (content) -> content.replace("''", "'"));
		};
		if (value == null) {
			throw new Refusal(400, "6", "Неверный URL", "the key's " + name + " cannot be " + literal);
		}
		return value;
	}

	private static @Nullable Object quoted(String prefix, String literal, Reader reader) {
		boolean fits = literal.startsWith(prefix) && literal.length() > prefix.length();
		return fits ? reader.read(literal.substring(prefix.length(), literal.length() - 1)) : null;
	}

	/** Reads the content of a literal; null when it cannot. */
	@FunctionalInterface
	private interface Reader {

		@Nullable Object read(String content);

	}

}
