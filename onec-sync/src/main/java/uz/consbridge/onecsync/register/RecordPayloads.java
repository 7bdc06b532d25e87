package uz.consbridge.onecsync.register;

import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.Ids;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Registers;
import uz.consbridge.onecsync.OnecProperties;
import uz.consbridge.onecsync.text.OneLine;

/**
 * Register records as they are written, with all their dimensions, and the filters that
 * find them again. All of it comes from the decision, so that a repeat is identical.
 */
@Component
class RecordPayloads {

	private final BaseClock clock;

	private final UUID undefinedManager;

	RecordPayloads(BaseClock clock, OnecProperties properties) {
		this.clock = clock;
		this.undefinedManager = properties.writing().undefinedManager();
	}

	ObjectNode redate(RedateAdded redate, UUID refKey, UUID contractorKey) {
		ObjectNode redated = JsonNodeFactory.instance.objectNode();
		redated.put(Registers.PERIOD, this.clock.text(redate.period()));
		redated.put(Registers.DOCUMENT, refKey.toString());
		redated.put("Абонент_Key", contractorKey.toString());
		redated.put("Менеджер_Key", manager(redate.managerKey()));
		if (redate.oldDate() != null) {
			redated.put("СтараяДата", this.clock.text(redate.oldDate()));
		}
		redated.put("НоваяДата", this.clock.text(redate.newDate()));
		put(redated, "Комментарий", redate.comment());
		return redated;
	}

	/** The period is never used twice for one document, so these two find it. */
	Filter redateKey(RedateAdded redate, UUID refKey) {
		return Filter.eq(Registers.PERIOD, this.clock.toBase(redate.period()))
			.and(Filter.eq(Registers.DOCUMENT, refKey));
	}

	ObjectNode rating(RatingAdded rating, UUID refKey, UUID contractorKey) {
		ObjectNode rated = JsonNodeFactory.instance.objectNode();
		rated.put(Registers.RATED_DOCUMENT, refKey.toString());
		rated.put("Контрагент_Key", contractorKey.toString());
		rated.put("Менеджер_Key", manager(rating.managerKey()));
		rated.put("НомерВопроса", rating.questionNumber());
		rated.put("Оценка", rating.rating());
		rated.put("ДатаОценки", this.clock.text(rating.ratedAt()));
		put(rated, "Вопрос", rating.question());
		put(rated, "Комментарий", rating.comment());
		return rated;
	}

	Filter ratingKey(RatingAdded rating, UUID refKey) {
		return Filter.eq(Registers.RATED_DOCUMENT, refKey).and(Filter.eq("НомерВопроса", rating.questionNumber()));
	}

	/** Whether a record says what this rating says. */
	Predicate<Row> sameRating(RatingAdded rating) {
		return (row) -> manager(rating.managerKey()).equals(row.guid("Менеджер_Key"))
				&& Long.valueOf(rating.rating()).equals(row.number("Оценка"))
				&& this.clock.fromBase(this.clock.toBase(rating.ratedAt())).equals(row.instant("ДатаОценки"));
	}

	private String manager(@Nullable String key) {
		return Ids.guid(key).orElse(this.undefinedManager).toString();
	}

	private static void put(ObjectNode row, String member, @Nullable String text) {
		String line = OneLine.of(text);
		if (!line.isEmpty()) {
			row.put(member, line);
		}
	}

}
