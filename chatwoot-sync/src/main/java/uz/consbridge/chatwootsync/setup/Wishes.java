package uz.consbridge.chatwootsync.setup;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uz.consbridge.chatwoot.Account;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Definition;
import uz.consbridge.chatwootsync.setup.SetUpProperties.Shown;

/** All that the account must have. */
final class Wishes {

	private Wishes() {
	}

	/** The labels, in lower case as Chatwoot keeps them. */
	static List<Wanted> labels(Collection<String> titles) {
		return titles.stream()
			.map((title) -> title.strip().toLowerCase(Locale.ROOT))
			.distinct()
			.sorted()
			.map((title) -> new Wanted("label", title, Wishes::labels,
					(account) -> (deadline) -> account.createLabel(title, deadline)))
			.toList();
	}

	/** The definitions of attributes. */
	static List<Wanted> definitions(SetUpProperties properties) {
		return Stream
			.concat(definitions("conversation_attribute", properties.conversation()),
					definitions("contact_attribute", properties.contact()))
			.toList();
	}

	private static Stream<Wanted> definitions(String model, Map<String, Shown> attributes) {
		return attributes.entrySet().stream().sorted(Map.Entry.comparingByKey()).map((attribute) -> {
			Definition definition = new Definition(model, attribute.getKey());
			Shown shown = attribute.getValue();
			return new Wanted("definition", mark(definition), Wishes::definitions, (account) -> (deadline) -> account
				.createDefinition(definition, shown.name(), shown.type(), deadline));
		});
	}

	private static Answer<Set<String>> labels(Account account, Deadline deadline) {
		return account.labels(deadline)
			.map((titles) -> titles.stream()
				.map((title) -> title.toLowerCase(Locale.ROOT))
				.collect(Collectors.toSet()));
	}

	private static Answer<Set<String>> definitions(Account account, Deadline deadline) {
		return account.definitions(deadline)
			.map((definitions) -> definitions.stream().map(Wishes::mark).collect(Collectors.toSet()));
	}

	private static String mark(Definition definition) {
		return definition.model() + " " + definition.key();
	}

}
