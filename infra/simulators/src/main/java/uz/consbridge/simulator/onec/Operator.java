package uz.consbridge.simulator.onec;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Key;
import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Model;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.store.Base;
import uz.consbridge.simulator.onec.store.Wire;

/**
 * Somebody at work in 1C itself. Nothing is validated and no limit applies, but every
 * document gets its version and time of change. Times are the base's wall clock.
 */
public final class Operator {

	private final Base base;

	private final Saving saving;

	private final BaseClock clock;

	Operator(Base base, Saving saving, BaseClock clock) {
		this.base = base;
		this.saving = saving;
		this.clock = clock;
	}

	/** What the base's wall clock shows. */
	public LocalDateTime now() {
		return this.clock.now();
	}

	/** All rows of a set. */
	public List<Row> rows(String entity) {
		return this.base.all(entity);
	}

	/** The row with that key, written as in an address. */
	public Optional<Row> find(String entity, String key) {
		EntityType type = Model.get(entity);
		return Optional.ofNullable(this.base.find(type, key(type, key)));
	}

	/** A document. */
	public Optional<Row> document(UUID ref) {
		return Optional.ofNullable(this.base.find(Names.DOCUMENT, ref));
	}

	/** A contractor. */
	public Optional<Row> contractor(UUID ref) {
		return Optional.ofNullable(this.base.find(Names.CONTRACTORS, ref));
	}

	/** Makes a row of given values. */
	public Row create(String entity, Map<String, Object> values) {
		return save(Row.empty(Model.get(entity)).with(values));
	}

	/** Stores a row, new or changed. */
	public Row save(Row row) {
		return this.saving.save(row);
	}

	/** Changes values of a row; a record whose key changes moves. */
	public Row change(String entity, String key, Map<String, Object> values) {
		Row before = find(entity, key).orElseThrow(() -> new IllegalArgumentException("no " + entity + " " + key));
		return replace(before, before.with(values));
	}

	Row replace(Row before, Row after) {
		return this.base.write(() -> {
			if (!before.key().equals(after.key())) {
				this.base.remove(before.type(), before.key());
			}
			return save(after);
		});
	}

	/** Deletes a row physically. */
	public void delete(String entity, String key) {
		EntityType type = Model.get(entity);
		this.base.remove(type, key(type, key));
	}

	/** A contractor in the product's folder. */
	public UUID addContractor(long code, String inn, String company) {
		return create(Names.CONTRACTORS,
				Map.of("КодАбонентаClobus", code, "ИНН", inn, "Description", company, "Parent_Key", Names.CLOBUS))
			.ref("Ref_Key");
	}

	/** A request the call centre takes down in 1C itself. */
	public UUID addDocument(UUID contractor, UUID manager, LocalDateTime planned) {
		Map<String, Object> values = new HashMap<>();
		values.put("Date", planned);
		values.put("ДатаСоздания", now());
		values.put("ДатаКонсультации", planned);
		values.put("Абонент_Key", contractor);
		values.put("Менеджер_Key", manager);
		values.put("Ответственный_Key", manager);
		values.put("ВидОбращения", "ВОчередьНаКонсультацию");
		values.put("Язык_Key", Names.RUSSIAN);
		values.put("СпособСвязи", "ПоТелефону");
		values.put("Важность", "Обычная");
		values.put("Описание", "Принято по телефону");
		return create(Names.DOCUMENT, values).ref("Ref_Key");
	}

	/** Changes a document. */
	public Row changeDocument(UUID ref, Map<String, Object> values) {
		return change(Names.DOCUMENT, ref.toString(), values);
	}

	/** A document looks as if last changed then; for equal and for future times. */
	public Row stamp(UUID document, LocalDateTime changed) {
		return this.base.write(() -> {
			Row row = this.saving.complete(required(document)).with("ДатаИзменения", changed);
			this.base.put(row);
			return row;
		});
	}

	/** Replaces sections of a document, given as arrays by their names. */
	public Row patchLines(UUID document, JsonNode sections) {
		return save(Wire.apply(required(document), sections));
	}

	/** A manager takes a document into work. */
	public Row take(UUID document, UUID manager) {
		return changeDocument(document,
				Map.of("ВидОбращения", "КонсультацияИТС", "Менеджер_Key", manager, "Ответственный_Key", manager));
	}

	/** A consultation ends. */
	public Row close(UUID document, @Nullable LocalDateTime end) {
		return changeDocument(document,
				Map.of("ВидОбращения", "КонсультацияИТС", "Конец", (end != null) ? end : now()));
	}

	/** A document is closed without a consultation. */
	public Row closeWithout(UUID document) {
		return changeDocument(document, Map.of("ВидОбращения", "Другое", "ЗакрытоБезКонсультации", true));
	}

	/** Another manager gets the document. */
	public Row reassign(UUID document, UUID manager) {
		return changeDocument(document, Map.of("Менеджер_Key", manager, "Ответственный_Key", manager));
	}

	/** Another manager gets a copy of the document; the old one is marked deleted. */
	public Row reassignAsNew(UUID document, UUID manager) {
		return this.base.write(() -> {
			Row copy = changeDocument(document, Map.of("DeletionMark", true));
			return save(copy.with(Map.of("Ref_Key", MemberType.Empty.REFERENCE, "Number", "", "DeletionMark", false,
					"Менеджер_Key", manager, "Ответственный_Key", manager)));
		});
	}

	/** A document is marked deleted, or no longer. */
	public Row markDeleted(UUID document, boolean marked) {
		return changeDocument(document, Map.of("DeletionMark", marked));
	}

	/** A document is deleted physically. */
	public void deleteDocument(UUID document) {
		delete(Names.DOCUMENT, document.toString());
	}

	/** A manager tried to call. */
	public Row call(UUID document, @Nullable UUID manager, @Nullable LocalDateTime at) {
		return create(Names.CALLS, about("ДокументОбращения_Key", "Абонент_Key", document, manager, at));
	}

	/** A manager moves a consultation: a record and the document's new date. */
	public Row redate(UUID document, LocalDateTime planned, @Nullable String comment) {
		return this.base.write(() -> {
			Map<String, Object> values = about("ДокументОбращения_Key", "Абонент_Key", document, null, null);
			values.put("СтараяДата", required(document).time("ДатаКонсультации"));
			values.put("НоваяДата", planned);
			values.put("Комментарий", (comment != null) ? comment : "");
			changeDocument(document, Map.of("ДатаКонсультации", planned));
			return create(Names.REDATES, values);
		});
	}

	/** A rating appears. */
	public Row rate(UUID document, long question, long rating, @Nullable String comment) {
		Map<String, Object> values = about("Обращение_Key", "Контрагент_Key", document, null, null);
		values.remove("Period");
		values.put("НомерВопроса", question);
		values.put("Оценка", rating);
		values.put("ДатаОценки", now());
		values.put("Вопрос", "Оценка консультации");
		values.put("Комментарий", (comment != null) ? comment : "");
		return create(Names.RATINGS, values);
	}

	/** A manager's queue is closed for a day, or opened again. */
	public Row closeQueue(UUID manager, LocalDate day, boolean closed) {
		return create(Names.QUEUE_CLOSINGS,
				Map.of("Дата", day.atStartOfDay(), "Менеджер_Key", manager, "Закрыт", closed));
	}

	private Map<String, Object> about(String documentMember, String contractorMember, UUID document,
			@Nullable UUID manager, @Nullable LocalDateTime at) {
		Row row = required(document);
		Map<String, Object> values = new HashMap<>();
		values.put("Period", (at != null) ? at : now());
		values.put(documentMember, document);
		values.put(contractorMember, row.get("Абонент_Key"));
		values.put("Менеджер_Key", (manager != null) ? manager : row.get("Менеджер_Key"));
		return values;
	}

	private Row required(UUID document) {
		return document(document).orElseThrow(() -> new IllegalArgumentException("no document " + document));
	}

	static Key key(EntityType type, String text) {
		boolean bare = text.length() == 36 && !text.contains("'");
		return KeyReader.read(type, bare ? "guid'" + text + "'" : text);
	}

}
