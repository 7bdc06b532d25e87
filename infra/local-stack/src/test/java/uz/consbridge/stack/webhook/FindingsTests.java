package uz.consbridge.stack.webhook;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsTests {

	private static final String URL = "https://bridge.example/webhook/chatwoot";

	private static final Address ADDRESS = new Address(URL + "/", "a-token-nobody-guesses");

	private static final List<String> SECRETS = List.of("old-secret", "new-secret");

	private static final Set<String> ALL = Set.copyOf(Findings.NEEDED);

	@Test
	void saysWhichSecretMatchesAndWhichIsNobodys() {
		Findings findings = find(account(URL, "new-secret", ALL));
		assertThat(findings.good()).isTrue();
		assertThat(findings.lines()).containsExactly("account webhook 12 posts to " + URL,
				"  signs with secret 2 of 2 in CHATWOOT_WEBHOOK_SECRET",
				"secret 1 of 2 in CHATWOOT_WEBHOOK_SECRET is nobody's: left from a rotation?");
	}

	@Test
	void saysWhichNeededEventsAreMissing() {
		Findings findings = find(account(URL, "new-secret", Set.of("conversation_created", "message_created")));
		assertThat(findings.good()).isFalse();
		assertThat(text(findings)).contains("does not post conversation_updated, conversation_status_changed");
	}

	@Test
	void saysWhetherOneAddressIsConfiguredTwice() {
		Findings findings = find(account(URL, "new-secret", ALL),
				new Source(Source.Kind.INBOX, "5", URL + "/", "old-secret", Set.of()),
				new Source(Source.Kind.BOT, "3", URL + "/bot", "old-secret", Set.of()));
		assertThat(findings.good()).isFalse();
		assertThat(text(findings)).contains(URL + " is configured 2 times (account webhook 12, callback of inbox 5)");
	}

	@Test
	void saysThatAnUnknownSecretMeansRefusalAndShowsNone() {
		Findings findings = find(account(URL, "stranger", ALL));
		assertThat(findings.good()).isFalse();
		assertThat(text(findings)).contains("posts are refused").doesNotContain("stranger", "old-secret", "new-secret");
	}

	@Test
	void knowsAnUnsignedOneByItsAddressAndDoesNotShowTheToken() {
		Findings findings = find(account(URL + "/a-token-nobody-guesses", "", ALL));
		assertThat(findings.good()).isTrue();
		assertThat(text(findings)).contains("known by CHATWOOT_WEBHOOK_TOKEN").doesNotContain("a-token-nobody-guesses");
		assertThat(text(find(account(URL, "", ALL)))).contains("does not sign");
	}

	@Test
	void saysThatNobodyPostsHere() {
		Findings findings = find(account("https://elsewhere.example", "new-secret", ALL));
		assertThat(findings.good()).isFalse();
		assertThat(findings.lines()).first().isEqualTo("No account webhook posts to " + URL + ".");
	}

	private static Findings find(Source... sources) {
		return Findings.of(ADDRESS, List.of(sources), SECRETS);
	}

	private static Source account(String url, String secret, Set<String> events) {
		return new Source(Source.Kind.ACCOUNT, "12", url, secret, events);
	}

	private static String text(Findings findings) {
		return String.join("\n", findings.lines());
	}

}
