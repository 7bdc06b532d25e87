package uz.consbridge.simulator.onec.store;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Line;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.Presentation;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.model.Section;

/**
 * Rows as the JSON of the journal and of the control calls: values only, nothing judged.
 */
public final class Wire {

	private Wire() {
	}

	/** The row with all its members and lines. */
	public static ObjectNode write(Row row) {
		ObjectNode json = Json.object();
		List<Member> members = row.type().members();
		for (int i = 0; i < members.size(); i++) {
			json.set(members.get(i).name(), value(row.at(i)));
		}
		for (int i = 0; i < row.type().sections().size(); i++) {
			json.set(row.type().sections().get(i).name(), lines(row.type().sections().get(i), row.lines(i)));
		}
		return json;
	}

	private static ArrayNode lines(Section section, List<Line> lines) {
		ArrayNode array = Json.array();
		for (Line line : lines) {
			ObjectNode json = array.addObject();
			for (int i = 0; i < section.members().size(); i++) {
				json.set(section.members().get(i).name(), value(line.values().get(i)));
			}
		}
		return array;
	}

	private static JsonNode value(Object value) {
		return Json.of(switch (value) {
			case LocalDateTime time -> Presentation.time(time);
			case UUID ref -> ref.toString();
			default -> value;
		});
	}

	/**
	 * The row with the given members replaced.
	 * @throws IllegalArgumentException naming what is unknown or unreadable
	 */
	public static Row apply(Row before, JsonNode json) {
		Row row = before;
		EntityType type = before.type();
		for (String name : json.propertyNames()) {
			JsonNode value = json.path(name);
			int section = type.sectionOf(name);
			if (section >= 0) {
				row = row.withLines(section, readLines(type.sections().get(section), value));
			}
			else {
				Member member = type.member(name);
				if (member == null) {
					throw new IllegalArgumentException(type.name() + " has no member " + name);
				}
				row = row.with(name, read(member, value));
			}
		}
		return row;
	}

	private static List<Line> readLines(Section section, JsonNode array) {
		List<Line> lines = new ArrayList<>();
		for (JsonNode each : array) {
			List<Object> values = new ArrayList<>();
			section.members().forEach((member) -> values.add(read(member, each.path(member.name()))));
			lines.add(new Line(values));
		}
		return lines;
	}

	private static Object read(Member member, JsonNode value) {
		if (value.isMissingNode() || value.isNull()) {
			return member.type().empty();
		}
		try {
			return switch (member.type()) {
				case REFERENCE, GUID -> UUID.fromString(value.asString());
				case DATETIME, TIME -> LocalDateTime.parse(value.asString());
				case BOOL -> value.asBoolean();
				case INT16, INT64 -> Long.valueOf(value.asString());
				default -> value.asString();
			};
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException(member.name() + " cannot be " + value, ex);
		}
	}

}
