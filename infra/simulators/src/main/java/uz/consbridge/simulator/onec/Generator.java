package uz.consbridge.simulator.onec;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Line;
import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Model;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.store.Base;

/**
 * Fills the base with a past: documents spread over a number of days, now and then many
 * in one second, with lines, and records about them.
 */
public final class Generator {

	private static final int BURST = 25;

	private static final List<UUID> MANAGERS = List.of(Seed.CONSULTANT, Seed.UZBEK_CONSULTANT,
			Seed.BILINGUAL_CONSULTANT);

	private final Base base;

	private final Saving saving;

	private final RandomGenerator random;

	private final Amounts amounts;

	private final LocalDateTime begin;

	private final List<UUID> contractors = new ArrayList<>();

	private final List<Row> documents = new ArrayList<>();

	Generator(Base base, Saving saving, RandomGenerator random, LocalDateTime now, Amounts amounts) {
		this.base = base;
		this.saving = saving;
		this.random = random;
		this.amounts = amounts;
		this.begin = now.minusDays(amounts.days());
	}

	void run() {
		for (int i = 0; i < this.amounts.contractors(); i++) {
			this.contractors.add(contractor(i));
		}
		LocalDateTime at = this.begin;
		for (int i = 0; i < this.amounts.documents(); i++) {
			at = (i % 500 < BURST && i % 500 > 0) ? at : spread(i, this.amounts.documents());
			document(i, at);
		}
		for (int i = 0; i < this.amounts.calls() && !this.documents.isEmpty(); i++) {
			record(Names.CALLS, i, this.amounts.calls());
		}
		for (int i = 0; i < this.amounts.redates() && !this.documents.isEmpty(); i++) {
			record(Names.REDATES, i, this.amounts.redates());
		}
		for (int i = 0; i < this.amounts.ratings() && !this.documents.isEmpty(); i++) {
			rating(i);
		}
	}

	private LocalDateTime spread(int index, int of) {
		return this.begin.plusSeconds(ChronoUnit.DAYS.getDuration().toSeconds() * this.amounts.days() * index / of);
	}

	private UUID contractor(int index) {
		long code = 20_000L + this.base.size(Model.get(Names.CONTRACTORS));
		Row row = Row.empty(Model.get(Names.CONTRACTORS))
			.with(Map.of("Parent_Key", Names.CLOBUS, "Description", "Clobus ООО ПРИМЕР " + code, "КодАбонентаClobus",
					code, "ИНН", String.valueOf(300_000_000 + code), "Комментарий", "образец " + index));
		return this.saving.save(row).ref("Ref_Key");
	}

	private void document(int index, LocalDateTime changed) {
		EntityType type = Model.get(Names.DOCUMENT);
		boolean closed = index < this.amounts.documents() - this.amounts.documents() / 50;
		LocalDateTime created = changed.minusHours(2);
		Map<String, Object> values = new HashMap<>();
		values.put("Ref_Key", this.saving.newRef());
		values.put("DataVersion", this.saving.version());
		values.put("Number", this.saving.number());
		values.put("Date", created);
		values.put("Абонент_Key", this.contractors.get(this.random.nextInt(this.contractors.size())));
		values.put("Менеджер_Key", MANAGERS.get(index % MANAGERS.size()));
		values.put("Ответственный_Key", values.get("Менеджер_Key"));
		values.put("ВидОбращения", closed ? "КонсультацияИТС" : "ВОчередьНаКонсультацию");
		values.put("ДатаСоздания", created);
		values.put("ДатаКонсультации", changed.minusHours(1));
		values.put("Конец", closed ? changed : MemberType.Empty.DATE);
		values.put("ДатаИзменения", changed);
		values.put("Язык_Key", (index % 3 == 0) ? Names.UZBEK : Names.RUSSIAN);
		values.put("КатегорияВопроса_Key", Seed.CATEGORY);
		values.put("СпособСвязи", "ПоТелефону");
		values.put("Важность", "Обычная");
		values.put("Тема", "Обращение " + index);
		values.put("Описание", "Как отразить операцию номер " + index + "?");
		Row row = Row.empty(type).with(values);
		Row whole = row.withLines(type.sectionOf("КонсультацииИТС"), closed ? lines(index) : List.of());
		this.base.put(whole);
		this.documents.add(whole);
	}

	private static List<Line> lines(int index) {
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i <= index % 2; i++) {
			lines.add(new Line(List.of(Seed.SOFTWARE, Seed.SOFTWARE_SECTION, Seed.INTERFERENCE,
					MemberType.Empty.REFERENCE, i > 0, "Вопрос " + index + "." + i, "Ответ " + index + "." + i)));
		}
		return lines;
	}

	private void record(String entity, int index, int of) {
		Row document = this.documents.get((int) ((long) index * this.documents.size() / of));
		Map<String, Object> values = new HashMap<>();
		values.put("Period", document.time("ДатаСоздания").plusSeconds(60L + index % 600));
		values.put("ДокументОбращения_Key", document.ref("Ref_Key"));
		values.put("Абонент_Key", document.ref("Абонент_Key"));
		values.put("Менеджер_Key", document.ref("Менеджер_Key"));
		if (entity.equals(Names.REDATES)) {
			values.put("СтараяДата", document.time("ДатаКонсультации").minusDays(1));
			values.put("НоваяДата", document.time("ДатаКонсультации"));
		}
		this.base.put(Row.empty(Model.get(entity)).with(values));
	}

	private void rating(int index) {
		Row document = this.documents.get(index % this.documents.size());
		this.base.put(Row.empty(Model.get(Names.RATINGS))
			.with(Map.of("Обращение_Key", document.ref("Ref_Key"), "Контрагент_Key", document.ref("Абонент_Key"),
					"Менеджер_Key", document.ref("Менеджер_Key"), "НомерВопроса", 1L + index / this.documents.size(),
					"Оценка", 1L + index % 5, "ДатаОценки", document.time("ДатаИзменения"))));
	}

	/**
	 * How much to make.
	 *
	 * @param days over how many days before now
	 */
	public record Amounts(int documents, int calls, int redates, int ratings, int contractors, int days) {

		static Amounts of(JsonNode order) {
			int documents = order.path("documents").asInt(0);
			return new Amounts(documents, order.path("calls").asInt(0), order.path("redates").asInt(0),
					order.path("ratings").asInt(0), order.path("contractors").asInt(1 + documents / 50),
					order.path("days").asInt(180));
		}

	}

}
