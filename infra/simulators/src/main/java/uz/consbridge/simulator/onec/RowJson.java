package uz.consbridge.simulator.onec;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import tools.jackson.core.io.JsonStringEncoder;
import uz.consbridge.simulator.onec.model.EntityKind;
import uz.consbridge.simulator.onec.model.Line;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Presentation;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.model.Section;
import uz.consbridge.simulator.onec.query.Query;
import uz.consbridge.simulator.onec.query.References;

/** Writes rows as the base does: one member a line, long integers as strings. */
final class RowJson {

	private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

	private final StringBuilder out = new StringBuilder();

	private final Query query;

	private final References references;

	private final boolean links;

	private boolean first = true;

	RowJson(Query query, References references, boolean links) {
		this.query = query;
		this.references = references;
		this.links = links;
	}

	String set(String metadata, int count, List<Row> rows) {
		this.out.append("{\n");
		if (this.links) {
			name("odata.metadata").string(metadata);
		}
		if (this.query.counted()) {
			name("odata.count").string(String.valueOf(count));
		}
		name("value").out.append("[");
		for (int i = 0; i < rows.size(); i++) {
			this.out.append((i == 0) ? "{\n" : ",{\n");
			this.first = true;
			row(rows.get(i), true);
			this.out.append("\n}");
		}
		return this.out.append("]\n}").toString();
	}

	String single(String metadata, Row row) {
		this.out.append("{\n");
		if (this.links) {
			name("odata.metadata").string(metadata + "/@Element");
		}
		row(row, false);
		return this.out.append("\n}").toString();
	}

	private void row(Row row, boolean inSet) {
		List<Member> members = row.type().members();
		boolean sectionsDone = false;
		for (int i = 0; i < members.size(); i++) {
			if (members.get(i).name().equals("Predefined")) {
				sections(row, inSet);
				sectionsDone = true;
			}
			member(members.get(i), row, row.at(i));
		}
		if (!sectionsDone) {
			sections(row, inSet);
		}
		links(row, inSet);
	}

	private void member(Member member, Row row, Object value) {
		if (this.query.selection().member(member.name())) {
			name(member.name()).value(member, value);
		}
		if (this.query.selection().presentation(member.name())) {
			name(member.name() + "____Presentation").string(presentation(member, row, value));
		}
	}

	private String presentation(Member member, Row row, Object value) {
		if (member.name().equals("Ref_Key")) {
			return Presentation.of(row);
		}
		String target = member.target();
		Row found = (target != null && value instanceof UUID ref) ? this.references.find(target, ref) : null;
		return (found != null) ? Presentation.of(found) : member.type().identifier() ? "" : text(value);
	}

	private void sections(Row row, boolean inSet) {
		for (int i = 0; i < row.type().sections().size(); i++) {
			Section section = row.type().sections().get(i);
			if (this.query.selection().section(section.name())) {
				name(section.name()).out.append("[");
				lines(row, section, row.lines(i), inSet);
				this.out.append("]");
				this.first = false;
			}
		}
	}

	private void lines(Row row, Section section, List<Line> lines, boolean inSet) {
		for (int i = 0; i < lines.size(); i++) {
			this.out.append((i == 0) ? "{\n" : ",{\n");
			this.first = true;
			if (inSet) {
				name("Ref_Key").string(text(row.get("Ref_Key")));
			}
			if (this.query.selection().line(section.name(), "LineNumber")) {
				name("LineNumber").string(String.valueOf(i + 1));
			}
			for (int j = 0; j < section.members().size(); j++) {
				Member member = section.members().get(j);
				if (this.query.selection().line(section.name(), member.name())) {
					name(member.name()).value(member, lines.get(i).values().get(j));
				}
			}
			this.out.append("\n}");
		}
	}

	private void links(Row row, boolean inSet) {
		for (Member member : row.type().members()) {
			if (member.type() == MemberType.REFERENCE) {
				link(row, member, row.ref(member.name()), inSet);
			}
		}
	}

	private void link(Row row, Member member, UUID ref, boolean inSet) {
		if (this.links && !member.empty(ref) && this.query.selection().member(member.name())) {
			name(member.navigation() + "@navigationLinkUrl").string(address(row) + "/" + member.navigation());
		}
		String target = member.target();
		Row found = (inSet && target != null && this.query.expanded().contains(member))
				? this.references.find(target, ref) : null;
		if (found != null) {
			name(member.navigation()).out.append(new RowJson(Query.all(), this.references, false).inner(found));
		}
	}

	private String inner(Row row) {
		this.out.append("{\n");
		row(row, false);
		return this.out.append("\n}").toString();
	}

	/** The address of a row within the service. */
	static String address(Row row) {
		if (row.type().kind() != EntityKind.REGISTER) {
			return row.type().name() + "(guid'" + row.ref("Ref_Key") + "')";
		}
		StringBuilder address = new StringBuilder(row.type().name()).append('(');
		for (String part : row.type().key()) {
			address.append((address.charAt(address.length() - 1) == '(') ? "" : ",")
				.append(part)
				.append('=')
				.append(literal(row.get(part)));
		}
		return address.append(')').toString();
	}

	private static String literal(Object value) {
		return switch (value) {
			case LocalDateTime time -> "datetime'" + text(time) + "'";
			case UUID ref -> "guid'" + ref + "'";
			case String string -> "'" + string.replace("'", "''") + "'";
			default -> value.toString();
		};
	}

	static String text(Object value) {
		return (value instanceof LocalDateTime time) ? Presentation.time(time) : value.toString();
	}

	private RowJson name(String name) {
		if (!this.first) {
			this.out.append(",\n");
		}
		this.first = false;
		this.out.append('"').append(name).append("\": ");
		return this;
	}

	private void value(Member member, Object value) {
		if (member.type() == MemberType.INT16 || member.type() == MemberType.BOOL) {
			this.out.append(value);
		}
		else {
			string(text(value));
		}
	}

	private void string(String value) {
		this.out.append('"');
		ENCODER.quoteAsString(value, this.out);
		this.out.append('"');
	}

}
