package uz.consbridge.chatwootsync.conversation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.ConsultationType;

/**
 * Which label says what. A label named here belongs to its group: when the consultation
 * changes, another one of the same group makes room for it, except for software.
 *
 * @param languages by {@code ru} and {@code uz}
 * @param sources by channel
 * @param types by type
 * @param software by the short and the full name, without the prefix {@code 1С:}, in
 * lower case
 */
public record LabelNames(@DefaultValue Map<String, String> languages, @DefaultValue Map<Channel, String> sources,
		@DefaultValue Map<ConsultationType, String> types, @DefaultValue Map<String, String> software) {

	private static final Pattern PREFIX = Pattern.compile("^1[cс]:\\s*");

	private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{N}_-]+");

	/** All of them. */
	public Set<String> all() {
		return Stream.of(this.languages, this.sources, this.types, this.software)
			.flatMap((group) -> group.values().stream())
			.filter((label) -> !label.isBlank())
			.collect(Collectors.toSet());
	}

	/** The held labels with the consultation's; foreign ones stay. */
	Set<String> merged(Collection<String> held, ConsultationFacts facts, Collection<String> removedTags) {
		Set<String> merged = new LinkedHashSet<>(held);
		removedTags.stream().map(LabelNames::label).forEach(merged::remove);
		replace(merged, this.languages.values(), this.languages.get(facts.language()));
		replace(merged, this.sources.values(), this.sources.get(facts.source()));
		replace(merged, this.types.values(), (facts.type() != null) ? this.types.get(facts.type()) : null);
		for (String program : facts.software()) {
			String name = PREFIX.matcher(program.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
			replace(merged, Set.of(), this.software.get(name));
		}
		facts.tags().forEach((tag) -> replace(merged, Set.of(), label(tag)));
		return merged;
	}

	private static void replace(Set<String> labels, Collection<String> group, @Nullable String label) {
		if (label != null && !label.isEmpty() && !labels.contains(label)) {
			labels.removeAll(Set.copyOf(group));
			labels.add(label);
		}
	}

	/** A tag as Chatwoot accepts and stores it; none if nothing of it is left. */
	private static @Nullable String label(String tag) {
		String label = FOREIGN.matcher(tag.strip().toLowerCase(Locale.ROOT)).replaceAll("_").replaceAll("^[_-]+", "");
		return (label.length() >= 2) ? label : null;
	}

}
