package uz.consbridge.onecsync.contractor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.odata.Row;

/** What has to be written so that a contractor is as wanted. */
final class ContractorDifference {

	private static final String NAME = "Description";

	private static final String CONTACTS = "КонтактнаяИнформация";

	private static final String TYPE = "Тип";

	private static final String KIND = "Вид_Key";

	private static final String TEXT = "Представление";

	/** Members of a contact that are kept when the section is written anew. */
	private static final List<String> KEPT = List.of(TYPE, KIND, TEXT, "Страна", "Регион", "Город", "АдресЭП",
			"НомерТелефона");

	private ContractorDifference() {
	}

	/**
	 * The differing members.
	 * @param named whether we know what the company is called
	 */
	static ObjectNode of(Row now, ObjectNode wanted, boolean named) {
		ObjectNode missing = JsonNodeFactory.instance.objectNode();
		String name = wanted.path(NAME).asString("");
		if (named && !name.equals(now.text(NAME))) {
			missing.put(NAME, name);
		}
		List<JsonNode> changed = new ArrayList<>();
		wanted.path(CONTACTS).forEach((contact) -> {
			if (!has(now, contact)) {
				changed.add(contact);
			}
		});
		if (!changed.isEmpty()) {
			missing.set(CONTACTS, contacts(now, changed));
		}
		return missing;
	}

	private static boolean has(Row now, JsonNode contact) {
		String wanted = contact.path(TEXT).asString("");
		return last(now, contact.path(TYPE).asString(""))
			.filter((line) -> List.of(TEXT, "НомерТелефона", "АдресЭП")
				.stream()
				.anyMatch((member) -> wanted.equals(line.text(member))))
			.isPresent();
	}

	private static Optional<Row> last(Row now, String type) {
		return now.lines(CONTACTS).stream().filter((line) -> type.equals(line.text(TYPE))).reduce((one, next) -> next);
	}

	/** The contact that gives way: the last of its kind, or of no kind at all. */
	private static Optional<Row> replaced(Row now, JsonNode contact) {
		return now.lines(CONTACTS)
			.stream()
			.filter((line) -> contact.path(TYPE).asString("").equals(line.text(TYPE)))
			.filter((line) -> line.guid(KIND) == null || contact.path(KIND).asString("").equals(line.guid(KIND)))
			.reduce((one, next) -> next);
	}

	/** The section is replaced as a whole: all others are kept as they are. */
	private static ArrayNode contacts(Row now, List<JsonNode> changed) {
		ArrayNode section = JsonNodeFactory.instance.arrayNode();
		List<Row> replaced = changed.stream()
			.map((contact) -> replaced(now, contact).orElse(null))
			.filter(Objects::nonNull)
			.toList();
		for (Row line : now.lines(CONTACTS)) {
			if (replaced.stream().noneMatch((each) -> each.json().equals(line.json()))) {
				add(section, line.json());
			}
		}
		changed.forEach((contact) -> add(section, contact));
		return section;
	}

	private static void add(ArrayNode section, JsonNode contact) {
		ObjectNode line = section.addObject();
		line.put("LineNumber", Integer.toString(section.size()));
		for (String member : KEPT) {
			String value = contact.path(member).asString("");
			if (!value.isEmpty() && !value.equals(Row.ZERO_GUID)) {
				line.put(member, value);
			}
		}
	}

}
