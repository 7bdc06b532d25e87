package uz.consbridge.onecsync.text;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;

/**
 * How clients are called in 1C: the mask once, the name, the subscriber's code and, in
 * parentheses, the ИНН; one line. A contractor is called by the company first, the
 * contact of a document by the person first.
 */
public final class Names {

	private static final String NOBODY = "Клиент";

	private static final Pattern COMPANY_PREFIX = Pattern
		.compile("(?:ООО|ОАО|ЗАО|ИП|АО|ПАО|ТОО|НАО|OOO|IP|LLC|LTD|INC|MCHJ|QMJ|XK|AJ|МЧЖ|ХК|CLOBUS)[\\s\"'«“].*");

	private static final Pattern COMPANY_WORD = Pattern
		.compile(".*(?:КОМПАНИЯ|COMPANY|GROUP|ГРУПП|ХОЛДИНГ|HOLDING|КОРПОРАЦИЯ|CORP).*");

	private final String mask;

	/** Names that begin with the given mask. */
	public Names(String mask) {
		this.mask = OneLine.of(mask);
	}

	/** {@code Description} of a contractor. */
	public String contractor(ClientFacts subscriber) {
		String base = OneLine.first(bare(subscriber.companyName(), subscriber), bare(subscriber.name(), subscriber),
				bare(subscriber.contactName(), subscriber));
		return masked(base, subscriber);
	}

	/** {@code АбонентПредставление} of a document: who asks, for which subscriber. */
	public String presentation(ClientFacts client, ClientFacts subscriber) {
		String person = bare(client.contactName(), subscriber);
		String base = OneLine.first(looksLikePerson(person) ? person : null, bare(client.companyName(), subscriber),
				bare(subscriber.companyName(), subscriber), bare(client.name(), subscriber),
				bare(subscriber.name(), subscriber));
		return masked(base, subscriber);
	}

	static boolean looksLikePerson(@Nullable String name) {
		String folded = OneLine.of(name).toUpperCase(Locale.ROOT);
		return !folded.isEmpty() && !COMPANY_PREFIX.matcher(folded).matches()
				&& !COMPANY_WORD.matcher(folded).matches();
	}

	private String masked(@Nullable String base, ClientFacts subscriber) {
		StringJoiner name = new StringJoiner(" ");
		name.add(this.mask).add((base != null) ? base : NOBODY);
		String code = OneLine.of(subscriber.subscriberCode());
		String inn = OneLine.of(subscriber.inn());
		if (!code.isEmpty()) {
			name.add(code);
		}
		if (!inn.isEmpty()) {
			name.add("(" + inn + ")");
		}
		return name.toString();
	}

	/** The name without what {@link #masked} adds, however often it is there. */
	private @Nullable String bare(@Nullable String name, ClientFacts subscriber) {
		String bare = OneLine.of(name);
		String before;
		do {
			before = bare;
			if (bare.equalsIgnoreCase(this.mask)) {
				return null;
			}
			if (bare.regionMatches(true, 0, this.mask + " ", 0, this.mask.length() + 1)) {
				bare = bare.substring(this.mask.length()).strip();
			}
			bare = withoutEnd(bare, "(" + OneLine.of(subscriber.inn()) + ")");
			bare = withoutEnd(bare, OneLine.of(subscriber.subscriberCode()));
		}
		while (!bare.equals(before));
		return bare.isEmpty() ? null : bare;
	}

	private static String withoutEnd(String name, String end) {
		return (!end.isEmpty() && name.endsWith(" " + end)) ? name.substring(0, name.length() - end.length()).strip()
				: name;
	}

}
