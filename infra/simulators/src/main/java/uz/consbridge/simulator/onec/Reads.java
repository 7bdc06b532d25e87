package uz.consbridge.simulator.onec;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.Violation;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Key;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.query.Filter;
import uz.consbridge.simulator.onec.query.Query;
import uz.consbridge.simulator.onec.query.Refusal;
import uz.consbridge.simulator.onec.store.Base;

/** Answers GET. */
final class Reads {

	private static final Pattern SLICE = Pattern
		.compile("SliceLast\\((?:Period=datetime'([^']*)')?,?(?:Condition='((?:[^']|'')*)')?\\)");

	private final Base base;

	private final BetweenPages between;

	Reads(Base base, BetweenPages between) {
		this.base = base;
		this.between = between;
	}

	Reply get(Exchange exchange) {
		Target target = exchange.target();
		if (!target.set()) {
			return object(exchange);
		}
		if (target.rest().isEmpty()) {
			return set(exchange);
		}
		if (target.rest().equals("$count")) {
			int count = this.base.count(target.type(), query(exchange));
			return Reply.text(200, "\uFEFF" + count);
		}
		Matcher slice = SLICE.matcher(target.rest());
		if (slice.matches() && target.type().periodic()) {
			return slice(exchange, slice.group(1), slice.group(2));
		}
		throw new Refusal(404, "11", "Метод \"" + target.rest() + "\" не найден", "no such method: " + target.rest());
	}

	private Query query(Exchange exchange) {
		Query query = Query.parse(exchange.target().type(), exchange.options());
		query.warnings().forEach((text) -> exchange.call().violation(Violation.Kind.MALFORMED, text));
		if (!query.drift().isEmpty()) {
			exchange.call().violation(Violation.Kind.MALFORMED, "paging drifts: " + query.drift());
		}
		return query;
	}

	private Reply set(Exchange exchange) {
		EntityType type = exchange.target().type();
		Query query = query(exchange);
		List<Row> rows = this.base.page(type, query);
		int count = query.counted() ? this.base.count(type, query) : 0;
		Reply reply = exchange.rows(200, rows, count, query, this.base);
		this.between.answered(type.name());
		return reply;
	}

	private Reply slice(Exchange exchange, @Nullable String until, @Nullable String condition) {
		EntityType type = exchange.target().type();
		Filter filter = (condition == null) ? Filter.NONE : Filter.parse(type, condition.replace("''", "'"));
		Map<List<Object>, Row> latest = new LinkedHashMap<>();
		for (Row row : this.base.all(type.name())) {
			LocalDateTime period = row.time("Period");
			boolean early = until == null || RowJson.text(period).compareTo(until) <= 0;
			if (early && filter.matches(row, this.base)) {
				latest.merge(dimensions(row), row,
						(one, other) -> one.time("Period").isAfter(other.time("Period")) ? one : other);
			}
		}
		Query query = query(exchange);
		List<Row> rows = this.base.page(type, query, latest.values());
		return exchange.rows(200, rows, rows.size(), query, this.base);
	}

	private static List<Object> dimensions(Row row) {
		List<Object> dimensions = new ArrayList<>(row.key().parts());
		dimensions.remove(row.type().key().indexOf("Period"));
		return dimensions;
	}

	private Reply object(Exchange exchange) {
		EntityType type = exchange.target().type();
		Map<String, String> allowed = new HashMap<>(exchange.options());
		for (String option : List.of("$filter", "$orderby", "$top", "$skip", "$inlinecount", "$expand")) {
			if (allowed.containsKey(option)) {
				throw new Refusal(400, "0", "Параметр " + option + " не поддерживается",
						option + " on a single entity");
			}
		}
		Key key = KeyReader.read(type, exchange.target().key());
		Row row = this.base.find(type, key);
		if (row == null) {
			return missing(exchange, type);
		}
		if (!exchange.target().rest().isEmpty()) {
			return navigate(exchange, row, exchange.target().rest());
		}
		return exchange.row(200, row, Query.parse(type, allowed), this.base);
	}

	private Reply navigate(Exchange exchange, Row row, String property) {
		Member member = row.type().navigated(property);
		String target = (member == null) ? null : member.target();
		if (member == null || target == null) {
			throw Refusal.member(row.type().name(), property);
		}
		Row found = this.base.find(target, row.ref(member.name()));
		return (found == null) ? missing(exchange, row.type()) : exchange.row(200, found, Query.all(), this.base);
	}

	static Reply missing(Exchange exchange, EntityType type) {
		return exchange.error(404, "9", "Экземпляр сущности \"" + type.name() + "\" не найден по переданному ключу");
	}

}
