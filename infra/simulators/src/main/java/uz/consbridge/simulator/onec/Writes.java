package uz.consbridge.simulator.onec;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.Violation;
import uz.consbridge.simulator.onec.model.EntityKind;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Key;
import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.query.Query;
import uz.consbridge.simulator.onec.store.Base;

/** Answers POST, PATCH and DELETE. */
final class Writes {

	private final Base base;

	private final Rules rules;

	private final Saving saving;

	private final Switches switches;

	Writes(Base base, Rules rules, Saving saving, Switches switches) {
		this.base = base;
		this.rules = rules;
		this.saving = saving;
		this.switches = switches;
	}

	Reply post(Exchange exchange) {
		return this.base.write(() -> create(exchange));
	}

	Reply patch(Exchange exchange) {
		return this.base.write(() -> change(exchange));
	}

	Reply delete(Exchange exchange) {
		return this.base.write(() -> remove(exchange));
	}

	private Reply create(Exchange exchange) {
		EntityType type = exchange.target().type();
		Draft draft = BodyReader.read(type, exchange.call().request().body());
		if (type.kind() != EntityKind.REGISTER && !this.switches.on(Switch.REF_KEY_HONOURED)) {
			draft = draft.without("Ref_Key");
		}
		Row wanted = draft.onto(Row.empty(type));
		Row existing = known(wanted) ? this.base.find(type, wanted.key()) : null;
		draft.problems().addAll(this.rules.created(draft, wanted));
		Reply refusal = judge(exchange, draft);
		if (refusal != null) {
			return refusal;
		}
		if (existing != null) {
			Reply taken = taken(exchange, existing, wanted);
			if (taken != null) {
				return taken;
			}
		}
		String reason = type.name().equals(Names.DOCUMENT) ? this.rules.refusal(wanted) : null;
		if (reason != null) {
			return exchange.error(500, "-1", reason);
		}
		Row saved = this.saving.save(wanted);
		if (type.name().equals(Names.DOCUMENT)) {
			this.rules.remember(saved);
		}
		exchange.call().changed("created " + RowJson.address(saved));
		return exchange.row(201, saved, Query.all(), this.base)
			.with("Location", exchange.root() + ascii(RowJson.address(saved)));
	}

	private static boolean known(Row wanted) {
		return wanted.type().kind() == EntityKind.REGISTER || !wanted.ref("Ref_Key").equals(MemberType.Empty.REFERENCE);
	}

	private @Nullable Reply taken(Exchange exchange, Row existing, Row wanted) {
		boolean register = wanted.type().kind() == EntityKind.REGISTER;
		if (register && existing.sameContent(wanted)) {
			exchange.call().violation(Violation.Kind.REDUNDANT, "a second identical record of " + wanted.type());
		}
		else {
			exchange.call().violation(Violation.Kind.DUPLICATE, "a second " + wanted.type() + " with the same key");
		}
		if (register && !this.switches.on(Switch.DUPLICATE_RECORD_REFUSED)) {
			return null;
		}
		return exchange.error(400, "15", "Сущность с таким ключом уже существует");
	}

	private Reply change(Exchange exchange) {
		EntityType type = exchange.target().type();
		Key key = KeyReader.read(type, exchange.target().key());
		Row before = this.base.find(type, key);
		if (before == null) {
			return Reads.missing(exchange, type);
		}
		if (stale(exchange, before)) {
			return exchange.error(412, "12", "Версия данных изменена");
		}
		Draft draft = BodyReader.read(type, exchange.call().request().body());
		draft.problems().addAll(this.rules.changed(draft, before, draft.onto(before)));
		Reply refusal = judge(exchange, draft);
		if (refusal != null) {
			return refusal;
		}
		Row after = draft.without("Ref_Key").onto(before);
		String reason = newlyCounted(before, after) ? this.rules.refusal(after) : null;
		if (reason != null) {
			return exchange.error(500, "-1", reason);
		}
		if (before.sameContent(filled(after))) {
			exchange.call().violation(Violation.Kind.REDUNDANT, "a change that changes nothing");
		}
		Row saved = this.saving.save(after);
		exchange.call().changed("changed " + RowJson.address(saved) + " " + draft.values().keySet());
		return exchange.row(200, saved, Query.all(), this.base);
	}

	private Row filled(Row row) {
		return this.saving.contacts(row);
	}

	private boolean newlyCounted(Row before, Row after) {
		if (!after.type().name().equals(Names.DOCUMENT) || !this.switches.on(Switch.LIMIT_ON_PATCH)) {
			return false;
		}
		boolean same = Rules.sameDay(before, after) && before.get("Абонент_Key").equals(after.get("Абонент_Key"));
		return !same || !this.rules.counts(before);
	}

	private Reply remove(Exchange exchange) {
		EntityType type = exchange.target().type();
		Row row = this.base.find(type, KeyReader.read(type, exchange.target().key()));
		if (row == null) {
			return Reads.missing(exchange, type);
		}
		if (stale(exchange, row)) {
			return exchange.error(412, "12", "Версия данных изменена");
		}
		this.base.remove(type, row.key());
		exchange.call().changed("deleted " + RowJson.address(row));
		return Reply.empty(204);
	}

	private boolean stale(Exchange exchange, Row row) {
		String expected = exchange.call().request().header("If-Match").orElse("*");
		return this.switches.on(Switch.IF_MATCH_HONOURED) && !expected.equals("*")
				&& !row.get("DataVersion").equals(expected.replace("\"", ""));
	}

	/** Records what is wrong; refuses what 1C refuses, and the rest when told to. */
	private @Nullable Reply judge(Exchange exchange, Draft draft) {
		List<Problem> problems = draft.problems();
		problems.forEach((problem) -> exchange.call().violation(problem.kind(), problem.text()));
		boolean strict = this.switches.on(Switch.STRICT);
		for (Problem problem : problems) {
			if (problem.hard() || strict) {
				return exchange.error(400, problem.code(), "Ошибка в данных: " + problem.text());
			}
		}
		return null;
	}

	private static String ascii(String address) {
		StringBuilder out = new StringBuilder();
		for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
			out.append(
					(each > 0) ? String.valueOf((char) each) : "%" + HexFormat.of().withUpperCase().toHexDigits(each));
		}
		return out.toString();
	}

}
