package uz.consbridge.simulator.onec;

import java.util.List;
import java.util.Map;

import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.query.Format;
import uz.consbridge.simulator.onec.query.Query;
import uz.consbridge.simulator.onec.query.References;

/**
 * One accepted request.
 *
 * @param root the address of the service, with a trailing slash
 */
record Exchange(Call call, Target target, Map<String, String> options, Format format, String root) {

	Reply rows(int status, List<Row> rows, int count, Query query, References references) {
		String name = this.target.type().name();
		if (this.format == Format.ATOM) {
			return Reply.of(status, "application/atom+xml;type=feed;charset=utf-8", RowAtom.set(name, rows));
		}
		RowJson json = new RowJson(query, references, this.format == Format.JSON);
		return Reply.of(status, Errors.JSON_TYPE, json.set(metadata(name), count, rows));
	}

	Reply row(int status, Row row, Query query, References references) {
		if (this.format == Format.ATOM) {
			return Reply.of(status, "application/atom+xml;type=entry;charset=utf-8", RowAtom.single(row));
		}
		RowJson json = new RowJson(query, references, this.format == Format.JSON);
		return Reply.of(status, Errors.JSON_TYPE, json.single(metadata(row.type().name()), row));
	}

	Reply error(int status, String code, String message) {
		return Errors.reply(this.format != Format.ATOM, status, code, message);
	}

	private String metadata(String name) {
		return this.root + "$metadata#" + name;
	}

}
