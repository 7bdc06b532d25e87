package uz.consbridge.simulator.onec;

import java.util.List;

import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.Row;

/** Writes rows as Atom, what those get who do not ask for JSON. */
final class RowAtom {

	private static final String SPACES = " xmlns=\"http://www.w3.org/2005/Atom\""
			+ " xmlns:d=\"http://schemas.microsoft.com/ado/2007/08/dataservices\""
			+ " xmlns:m=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\"";

	private RowAtom() {
	}

	static String set(String name, List<Row> rows) {
		StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed" + SPACES + ">");
		out.append("<title type=\"text\">").append(name).append("</title>");
		rows.forEach((row) -> entry(out, "", row));
		return out.append("</feed>").toString();
	}

	static String single(Row row) {
		StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		entry(out, SPACES, row);
		return out.toString();
	}

	private static void entry(StringBuilder out, String spaces, Row row) {
		out.append("<entry").append(spaces).append("><id>").append(Errors.escape(RowJson.address(row)));
		out.append("</id><content type=\"application/xml\"><m:properties>");
		for (Member member : row.type().members()) {
			out.append("<d:").append(member.name()).append(" m:type=\"").append(member.type().edm()).append("\">");
			out.append(Errors.escape(RowJson.text(row.get(member.name()))));
			out.append("</d:").append(member.name()).append('>');
		}
		out.append("</m:properties></content></entry>");
	}

}
