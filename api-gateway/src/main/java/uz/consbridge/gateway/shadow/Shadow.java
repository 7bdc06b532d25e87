package uz.consbridge.gateway.shadow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What one outside system holds of one consultation, field by field, in the system's own
 * words: the newest value it was seen to hold, and the values decided but not yet known
 * to have arrived there. Immutable.
 * <p>
 * While a value is under way, what the system shows of that field changes nothing: it is
 * either the echo of a decision, or will be overwritten by it, or came after it. Which of
 * them is known when the outcome tells what the system held right after the write.
 *
 * @param known newest observation of each field
 * @param underWay decisions in their order
 */
public record Shadow(Map<String, Known> known, List<UnderWay> underWay) {

	/** Nothing is known and nothing is under way. */
	public static final Shadow EMPTY = new Shadow(Map.of(), List.of());

	/** A decided value that only the effector knows. */
	public static final String WHATEVER = "*";

	public Shadow {
		known = Map.copyOf(known);
		underWay = List.copyOf(underWay);
	}

	/** The shadow after a decision that the system is going to carry out. */
	public Shadow deciding(String decision, Map<String, String> decided) {
		Map<String, String> base = new HashMap<>();
		decided.keySet().forEach((field) -> base.put(field, value(field)));
		List<UnderWay> more = new ArrayList<>(this.underWay);
		more.add(new UnderWay(decision, decided, base));
		return new Shadow(this.known, more);
	}

	/**
	 * The shadow once the effector told what a decision came to.
	 * @param made by field, out of what the system held before
	 */
	public Shadow learning(String decision, Map<String, UnaryOperator<String>> made) {
		return new Shadow(this.known,
				this.underWay.stream()
					.map((entry) -> entry.decision().equals(decision) ? entry.learning(made) : entry)
					.toList());
	}

	/** Judges what the system is reported to hold. */
	public Judgement report(Map<String, String> members, @Nullable Version version) {
		Judge judge = new Judge(this);
		members.forEach((field, value) -> judge.report(field, value, version));
		return judge.judgement(this.underWay);
	}

	/**
	 * Judges the outcome of a decision. As a system's decisions are carried out in their
	 * order, those before it are over, too.
	 * @param carriedOut whether the system now has what was decided; if not, it was
	 * refused or discarded
	 * @param readBack what the system held right after it, if it was read
	 */
	public Judgement settle(String decision, boolean carriedOut, @Nullable Map<String, String> readBack,
			@Nullable Version version) {
		int index = indexOf(decision);
		List<UnderWay> over = this.underWay.subList(0, index + 1);
		Map<String, String> seen = new HashMap<>((readBack != null) ? readBack : Map.of());
		List<UnderWay> rest = this.underWay.subList(index + 1, this.underWay.size())
			.stream()
			.map((entry) -> entry.rebased(seen, over))
			.toList();
		Judge judge = new Judge(new Shadow(this.known, rest));
		for (Map.Entry<String, Settled> field : settled(over, rest).entrySet()) {
			judge.settle(field.getKey(), field.getValue(), carriedOut, seen.remove(field.getKey()), version);
		}
		seen.forEach((field, value) -> judge.report(field, value, version));
		return judge.judgement(rest);
	}

	/** What the system was last seen to hold of a field; empty if nothing. */
	public Optional<String> holds(String field) {
		return Optional.of(value(field)).filter((value) -> !value.isEmpty());
	}

	/** Whether anything decided about the field is under way. */
	public boolean underWay(String field) {
		return this.underWay.stream().anyMatch((entry) -> entry.decided().containsKey(field));
	}

	/** The value last seen, empty if none was. */
	String value(String field) {
		Known seen = this.known.get(field);
		return (seen != null) ? seen.value() : "";
	}

	private int indexOf(String decision) {
		for (int i = 0; i < this.underWay.size(); i++) {
			if (this.underWay.get(i).decision().equals(decision)) {
				return i;
			}
		}
		return -1;
	}

	private static Map<String, Settled> settled(List<UnderWay> over, List<UnderWay> rest) {
		Map<String, Settled> fields = new LinkedHashMap<>();
		for (UnderWay entry : over) {
			entry.decided()
				.forEach((field, value) -> fields.merge(field, new Settled(entry.base().getOrDefault(field, ""), value),
						(first, last) -> new Settled(first.base(), last.decided())));
		}
		rest.forEach((entry) -> fields.keySet().removeAll(entry.decided().keySet()));
		return fields;
	}

	/** A value the system was seen to hold. */
	public record Known(String value, @Nullable Version version) {

	}

	/**
	 * A decision on its way.
	 *
	 * @param base what the system was known to hold before
	 */
	public record UnderWay(String decision, Map<String, String> decided, Map<String, String> base) {

		public UnderWay {
			decided = Map.copyOf(decided);
			base = Map.copyOf(base);
		}

		/**
		 * The same on top of what the system was seen to hold meanwhile; where only the
		 * effector knows what comes of it, on top of what it made before, so that what
		 * others added still shows.
		 */
		UnderWay rebased(Map<String, String> seen, List<UnderWay> over) {
			Map<String, String> present = new HashMap<>(this.base);
			present.replaceAll((field, value) -> seen.getOrDefault(field, value));
			over.forEach((entry) -> entry.decided().forEach((field, value) -> {
				if (WHATEVER.equals(this.decided.get(field)) && !WHATEVER.equals(value)) {
					present.put(field, value);
				}
			}));
			return new UnderWay(this.decision, this.decided, present);
		}

		private UnderWay learning(Map<String, UnaryOperator<String>> made) {
			Map<String, String> learned = new HashMap<>(this.decided);
			made.forEach((field, of) -> learned.computeIfPresent(field,
					(name, value) -> value.equals(WHATEVER) ? of.apply(this.base.getOrDefault(name, "")) : value));
			return new UnderWay(this.decision, learned, this.base);
		}

	}

	/** What was decided last about a field, and what the system held before. */
	record Settled(String base, String decided) {

	}

}
