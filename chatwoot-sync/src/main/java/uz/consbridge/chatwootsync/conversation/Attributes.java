package uz.consbridge.chatwootsync.conversation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationFacts;

/** Custom attributes of conversations. Chatwoot bounds their number and length. */
final class Attributes {

	private static final int MAX_TEXT = 500;

	private static final int MAX_KEY = 100;

	private static final int MAX_COUNT = 50;

	private static final long MAX_INTEGER = 9_999_999_999L;

	private Attributes() {
	}

	/** The attributes a consultation's facts give, without those the client added. */
	static Map<String, Object> of(ConsultationFacts facts, BaseDates dates) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("cons_id", facts.consId().toString());
		String code = text(facts.client().subscriberCode());
		String ownersCode = code.isEmpty() ? text(facts.subscriber().subscriberCode()) : code;
		attributes.put("code_abonent", ownersCode.isEmpty() ? "N/A" : ownersCode);
		put(attributes, "number_con", facts.number());
		put(attributes, "consultation_type", (facts.type() != null) ? facts.type().words() : null);
		put(attributes, "category_name", facts.categoryName());
		put(attributes, "question_name", facts.questionName());
		put(attributes, "date_con", date(facts.scheduledAt(), dates));
		put(attributes, "subs_id", facts.subscriber().subscriptionId());
		put(attributes, "subs_start", date(facts.subscriber().subscriptionStart(), dates));
		put(attributes, "subs_end", date(facts.subscriber().subscriptionEnd(), dates));
		put(attributes, "tariff_id", facts.subscriber().tariffId());
		put(attributes, "tariffperiod_id", facts.subscriber().tariffPeriodId());
		return attributes;
	}

	/** What the client added; ours are not replaced by it. */
	static Map<String, Object> added(ConsultationFacts facts, Map<String, Object> ours) {
		Map<String, Object> attributes = new LinkedHashMap<>(ours);
		facts.customAttributes().forEach((key, value) -> {
			Object plain = plain(value);
			boolean fits = !key.isBlank() && key.length() <= MAX_KEY && attributes.size() < MAX_COUNT;
			if (plain != null && fits) {
				attributes.putIfAbsent(key.strip(), plain);
			}
		});
		return attributes;
	}

	/** The held attributes with the wanted ones written over them; foreign ones stay. */
	static Map<String, Object> merged(Map<String, Object> held, Map<String, Object> wanted) {
		Map<String, Object> merged = new LinkedHashMap<>(held);
		merged.putAll(wanted);
		return merged;
	}

	/**
	 * Whether all wanted attributes are held, numbers and texts compared by their words.
	 */
	static boolean hold(Map<String, Object> held, Map<String, Object> wanted) {
		return wanted.entrySet()
			.stream()
			.allMatch((entry) -> held.containsKey(entry.getKey())
					&& Objects.toString(held.get(entry.getKey())).equals(entry.getValue().toString()));
	}

	private static @Nullable String date(@Nullable Instant instant, BaseDates dates) {
		return (instant != null) ? dates.attribute(instant) : null;
	}

	private static void put(Map<String, Object> attributes, String name, @Nullable String value) {
		String plain = text(value);
		if (!plain.isEmpty()) {
			attributes.put(name, plain);
		}
	}

	private static @Nullable Object plain(Object value) {
		return switch (value) {
			case Boolean flag -> flag;
			case Integer number -> number;
			case Long number when Math.abs(number) <= MAX_INTEGER -> number;
			case Number number -> number.toString();
			case String words -> text(words).isEmpty() ? null : text(words);
			default -> null;
		};
	}

	private static String text(@Nullable String value) {
		String shown = Objects.requireNonNullElse(value, "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return (shown.length() <= MAX_TEXT) ? shown : shown.substring(0, MAX_TEXT).strip();
	}

}
