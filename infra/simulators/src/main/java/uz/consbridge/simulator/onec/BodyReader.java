package uz.consbridge.simulator.onec;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Line;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Section;
import uz.consbridge.simulator.onec.query.Literals;

/** Reads a body against the tables. Every member is judged by itself here. */
final class BodyReader {

	private static final Set<String> NUMBERED = Set.of("Number", "Code");

	private final EntityType type;

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<Integer, List<Line>> sections = new LinkedHashMap<>();

	private final List<Problem> problems = new ArrayList<>();

	private BodyReader(EntityType type) {
		this.type = type;
	}

	static Draft read(EntityType type, String body) {
		BodyReader reader = new BodyReader(type);
		JsonNode json = Json.parse(body).orElse(null);
		if (json == null || !json.isObject()) {
			reader.problems.add(Problem.refused("2", "the body is not a JSON object"));
		}
		else {
			reader.object(json, body);
		}
		return new Draft(reader.values, reader.sections, reader.problems);
	}

	private void object(JsonNode json, String body) {
		if (body.indexOf('\uFFFD') >= 0) {
			this.problems.add(Problem.refused("2", "the body is not UTF-8"));
		}
		for (String name : json.propertyNames()) {
			int section = this.type.sectionOf(name);
			Member member = this.type.member(name);
			if (section >= 0) {
				section(section, json.path(name));
			}
			else if (member == null) {
				unknown(name);
			}
			else if (member.readOnly() || NUMBERED.contains(name)) {
				this.problems.add(Problem.tolerated("read-only member " + name));
			}
			else {
				Object value = value(member, json.path(name));
				if (value != null) {
					this.values.put(name, value);
				}
			}
		}
	}

	private void unknown(String name) {
		if (!this.type.ignores(name)) {
			this.problems.add(Problem.tolerated("unknown member " + name + " of " + this.type.name()));
		}
	}

	private void section(int index, JsonNode json) {
		Section section = this.type.sections().get(index);
		if (!json.isArray()) {
			this.problems.add(Problem.refused("4", section.name() + " is not an array"));
			this.sections.put(index, List.of());
			return;
		}
		List<Line> lines = new ArrayList<>();
		for (JsonNode each : json) {
			lines.add(line(section, each));
		}
		this.sections.put(index, List.copyOf(lines));
	}

	private Line line(Section section, JsonNode json) {
		List<Object> line = new ArrayList<>();
		for (Member member : section.members()) {
			Object value = json.has(member.name()) ? value(member, json.path(member.name())) : null;
			line.add((value != null) ? value : member.type().empty());
		}
		for (String name : json.propertyNames()) {
			if (name.equals("LineNumber")) {
				if (!json.path(name).asString("").matches("[0-9]+")) {
					this.problems.add(Problem.refused("4", "LineNumber is not a number"));
				}
			}
			else if (section.member(name) == null) {
				this.problems.add(Problem.tolerated("unknown member " + name + " of " + section.name()));
			}
		}
		return new Line(line);
	}

	private @Nullable Object value(Member member, JsonNode json) {
		Object value = switch (member.type()) {
			case REFERENCE, GUID -> json.isString() ? Literals.guid(json.asString()) : null;
			case STRING, TEXT, COMPOSITE, COMPOSITE_TYPE -> text(json);
			case ENUM -> name(member, text(json));
			case BOOL -> json.isBoolean() ? json.asBoolean() : null;
			case DATETIME -> json.isString() ? Literals.time(json.asString()) : null;
			case TIME -> json.isString() ? time(json.asString()) : null;
			case INT16, INT64 -> (json.isIntegralNumber() && json.canConvertToLong()) ? json.asLong() : null;
		};
		if (value == null) {
			this.problems.add(Problem.refused("4", member.name() + " cannot be " + json + " (" + member.type() + ")"));
		}
		return value;
	}

	private static @Nullable String text(JsonNode json) {
		if (json.isNull()) {
			return "";
		}
		return json.isString() ? json.asString() : null;
	}

	private static @Nullable Object name(Member member, @Nullable String text) {
		return (text != null && (text.isEmpty() || member.names().contains(text))) ? text : null;
	}

	private static @Nullable Object time(String text) {
		LocalDateTime time = Literals.time(text);
		LocalDate none = MemberType.Empty.DATE.toLocalDate();
		return (time != null && time.toLocalDate().equals(none)) ? time : null;
	}

}
