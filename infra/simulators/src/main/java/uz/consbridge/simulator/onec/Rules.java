package uz.consbridge.simulator.onec;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.onec.model.Key;
import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.store.Base;

/** What a careful client never writes, though 1C might take it. */
final class Rules {

	private final Base base;

	private final BaseClock clock;

	private final Switches switches;

	private final Set<Key> posted = ConcurrentHashMap.newKeySet();

	Rules(Base base, BaseClock clock, Switches switches) {
		this.base = base;
		this.clock = clock;
		this.switches = switches;
	}

	/** What is wrong with creating this row. */
	List<Problem> created(Draft draft, Row row) {
		List<Problem> problems = new ArrayList<>();
		switch (row.type().name()) {
			case Names.DOCUMENT -> document(problems, draft, row);
			case Names.CONTRACTORS -> contractor(problems, draft, row);
			case Names.REDATES -> redate(problems, draft, row);
			default -> rating(problems, draft, row);
		}
		return problems;
	}

	/** A document came through the interface and is one the product must recognise. */
	void remember(Row document) {
		this.posted.add(document.key());
	}

	void forget() {
		this.posted.clear();
	}

	/** What is wrong with changing the row before into the row after. */
	List<Problem> changed(Draft draft, Row before, Row after) {
		List<Problem> problems = new ArrayList<>();
		if (draft.has("Ref_Key") && !before.get("Ref_Key").equals(after.get("Ref_Key"))) {
			problems.add(Problem.tolerated("Ref_Key cannot be changed"));
		}
		boolean contractor = before.type().name().equals(Names.CONTRACTORS);
		if (contractor && !before.ref("Parent_Key").equals(Names.CLOBUS)) {
			problems.add(Problem.tolerated("a contractor outside the product's folder is changed"));
		}
		if (!contractor) {
			posted(problems, draft);
			clock(problems, draft, "ДатаСоздания");
		}
		return problems;
	}

	private void document(List<Problem> problems, Draft draft, Row row) {
		if (row.time("Date").equals(MemberType.Empty.DATE)) {
			problems.add(Problem.refused("5", "a document needs Date"));
		}
		required(problems, draft, "Абонент_Key", "ВидОбращения", "ДатаСоздания");
		for (int i = 0; i < row.type().sections().size(); i++) {
			if (!draft.sections().containsKey(i)) {
				problems.add(Problem.tolerated("the section " + row.type().sections().get(i).name() + " is missing"));
			}
		}
		posted(problems, draft);
		subscriber(problems, row.ref("Абонент_Key"));
		clock(problems, draft, "ДатаСоздания");
		for (Row other : this.base.equal(Names.DOCUMENT, "Абонент_Key", row.get("Абонент_Key"))) {
			if (this.posted.contains(other.key()) && other.get("ДатаСоздания").equals(row.get("ДатаСоздания"))) {
				problems.add(Problem.duplicate("a second document with the same Абонент_Key and ДатаСоздания"));
			}
		}
		if (!this.base.sharingMark(row).isEmpty()) {
			problems.add(Problem.duplicate("a second document with the same mark in Комментарий"));
		}
	}

	private static void posted(List<Problem> problems, Draft draft) {
		if (Boolean.TRUE.equals(draft.values().get("Posted"))) {
			problems.add(Problem.tolerated("Posted in a body posts nothing"));
		}
	}

	private void subscriber(List<Problem> problems, UUID ref) {
		Row subscriber = this.base.find(Names.CONTRACTORS, ref);
		if (subscriber == null || subscriber.flag("DeletionMark")) {
			problems.add(Problem.tolerated("no living contractor " + ref));
		}
		else if (!subscriber.ref("Parent_Key").equals(Names.CLOBUS)) {
			problems.add(Problem.tolerated("the contractor " + ref + " is outside the product's folder"));
		}
	}

	private void contractor(List<Problem> problems, Draft draft, Row row) {
		required(problems, draft, "Description", "ИНН", "КодАбонентаClobus");
		if (!row.ref("Parent_Key").equals(Names.CLOBUS)) {
			problems.add(Problem.tolerated("Parent_Key is not the product's folder"));
		}
		for (Row other : this.base.equal(Names.CONTRACTORS, "ИНН", row.get("ИНН"))) {
			boolean same = other.get("КодАбонентаClobus").equals(row.get("КодАбонентаClobus"))
					&& other.ref("Parent_Key").equals(row.ref("Parent_Key")) && !other.flag("DeletionMark");
			if (same) {
				problems.add(Problem.duplicate("a second contractor with the same code and ИНН in the folder"));
			}
		}
	}

	private void redate(List<Problem> problems, Draft draft, Row row) {
		required(problems, draft, "Period", "ДокументОбращения_Key", "Абонент_Key", "Менеджер_Key", "НоваяДата");
		about(problems, row.ref("ДокументОбращения_Key"));
		clock(problems, draft, "Period");
	}

	private void rating(List<Problem> problems, Draft draft, Row row) {
		required(problems, draft, "Обращение_Key", "Контрагент_Key", "Менеджер_Key", "НомерВопроса");
		about(problems, row.ref("Обращение_Key"));
		clock(problems, draft, "ДатаОценки");
		long rating = (Long) row.get("Оценка");
		if (rating < 1 || rating > 5) {
			problems.add(Problem.tolerated("Оценка is not 1 to 5"));
		}
	}

	private void about(List<Problem> problems, UUID document) {
		if (this.base.find(Names.DOCUMENT, document) == null) {
			problems.add(Problem.tolerated("a record about no document: " + document));
		}
	}

	private static void required(List<Problem> problems, Draft draft, String... names) {
		for (String name : names) {
			Object value = draft.values().get(name);
			boolean empty = value == null || value.equals("") || value.equals(0L)
					|| value.equals(MemberType.Empty.REFERENCE) || value.equals(MemberType.Empty.DATE);
			if (empty) {
				problems.add(Problem.tolerated(name + " is missing or empty"));
			}
		}
	}

	private void clock(List<Problem> problems, Draft draft, String member) {
		if (!(draft.values().get(member) instanceof LocalDateTime time)) {
			return;
		}
		Duration off = Duration.between(this.clock.now(), time).abs();
		if (off.compareTo(this.switches.clockTolerance()) > 0) {
			problems.add(Problem
				.tolerated("wrong clock: " + member + " " + time + " is far from the base's " + this.clock.now()));
		}
	}

	/** Why 1C itself refuses the document; null when it does not. */
	@Nullable String refusal(Row document) {
		LocalDateTime day = document.time("ДатаКонсультации");
		int limit = this.switches.dayLimit();
		if (limit == 0 || day.equals(MemberType.Empty.DATE) || !counts(document)) {
			return null;
		}
		long taken = this.base.equal(Names.DOCUMENT, "Абонент_Key", document.get("Абонент_Key"))
			.stream()
			.filter((other) -> !other.key().equals(document.key()))
			.filter((other) -> sameDay(other, document) && counts(other))
			.count();
		return (taken < limit) ? null
				: "Превышен лимит консультаций абонента: на одну дату не более " + limit + " обращений";
	}

	static boolean sameDay(Row one, Row other) {
		return one.time("ДатаКонсультации").toLocalDate().equals(other.time("ДатаКонсультации").toLocalDate());
	}

	boolean counts(Row document) {
		boolean closedWithout = document.flag("ЗакрытоБезКонсультации")
				&& !this.switches.on(Switch.CLOSED_WITHOUT_COUNTS);
		return !document.flag("DeletionMark") && !closedWithout;
	}

}
