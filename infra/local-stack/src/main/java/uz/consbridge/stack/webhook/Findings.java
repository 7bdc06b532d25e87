package uz.consbridge.stack.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is right and what is wrong with the webhooks set up in Chatwoot. */
public final class Findings {

	/** What an account's webhook must be told to post. */
	public static final List<String> NEEDED = List.of("conversation_created", "conversation_updated",
			"conversation_status_changed", "message_created", "message_updated", "conversation_typing_on",
			"conversation_typing_off", "contact_created", "contact_updated");

	private final Address address;

	private final List<String> secrets;

	private final List<String> lines = new ArrayList<>();

	private final Set<Integer> used = new TreeSet<>();

	private boolean good = true;

	private Findings(Address address, List<String> secrets) {
		this.address = address;
		this.secrets = secrets;
	}

	/**
	 * Looks at all sources.
	 * @param secrets those webhook-ingest knows, in their order
	 */
	public static Findings of(Address address, List<Source> sources, List<String> secrets) {
		Findings findings = new Findings(address, secrets);
		List<Source> ours = sources.stream().filter((source) -> address.covers(source.url())).toList();
		if (ours.stream().noneMatch((source) -> source.kind() == Source.Kind.ACCOUNT)) {
			findings.problem("No account webhook posts to " + address + ".");
		}
		ours.forEach(findings::look);
		findings.twice(ours);
		findings.unused();
		return findings;
	}

	/** For people; no secret is among them. */
	public List<String> lines() {
		return List.copyOf(this.lines);
	}

	public boolean good() {
		return this.good;
	}

	/** Those that sign with a secret that is not known. */
	public static List<Source> unknown(Address address, List<Source> sources, List<String> secrets) {
		return sources.stream()
			.filter((source) -> address.covers(source.url()))
			.filter((source) -> !source.secret().isEmpty() && !secrets.contains(source.secret()))
			.toList();
	}

	/** The needed events that a source does not post. */
	public static List<String> missing(Source source) {
		return (source.kind() == Source.Kind.ACCOUNT)
				? NEEDED.stream().filter((event) -> !source.events().contains(event)).toList() : List.of();
	}

	private void look(Source source) {
		this.lines.add(source.title() + " posts to " + this.address.plain(source.url())
				+ (this.address.proven(source.url()) ? "/…" : ""));
		int match = this.secrets.indexOf(source.secret());
		if (match >= 0) {
			this.used.add(match);
			this.lines.add("  signs with secret " + (match + 1) + " of " + this.secrets.size()
					+ " in CHATWOOT_WEBHOOK_SECRET");
		}
		else if (this.address.proven(source.url())) {
			this.lines.add("  is known by CHATWOOT_WEBHOOK_TOKEN in its address");
		}
		else if (source.secret().isEmpty()) {
			problem("  does not sign, as Chatwoot shows no secret for it: set CHATWOOT_WEBHOOK_TOKEN and let it post to "
					+ this.address.plain(source.url()) + "/<that token>");
		}
		else {
			problem("  signs with a secret that is not in CHATWOOT_WEBHOOK_SECRET, so its posts are refused;"
					+ " webhook-setup --secrets shows it, and Chatwoot under " + source.kind().place());
		}
		List<String> missing = missing(source);
		if (!missing.isEmpty()) {
			problem("  does not post " + String.join(", ", missing) + "; webhook-setup --fix adds them");
		}
	}

	private void twice(List<Source> ours) {
		Map<String, List<String>> byPlace = new LinkedHashMap<>();
		for (Source source : ours) {
			byPlace.computeIfAbsent(this.address.plain(source.url()), (place) -> new ArrayList<>()).add(source.title());
		}
		byPlace.forEach((place, titles) -> {
			if (titles.size() > 1) {
				problem(place + " is configured " + titles.size() + " times (" + String.join(", ", titles)
						+ "): the same event arrives more than once");
			}
		});
	}

	private void unused() {
		for (int i = 0; i < this.secrets.size(); i++) {
			if (!this.used.contains(i)) {
				this.lines.add("secret " + (i + 1) + " of " + this.secrets.size()
						+ " in CHATWOOT_WEBHOOK_SECRET is nobody's: left from a rotation?");
			}
		}
	}

	private void problem(String line) {
		this.lines.add(line);
		this.good = false;
	}

}
