package uz.consbridge.stack.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a system that is not of this stack must be given with: nothing can be made up for
 * it.
 */
final class Foreign {

	private Foreign() {
	}

	/** Complains, in one sentence for each system, about what is missing. */
	static void check(Settings settings) {
		List<String> complaints = new ArrayList<>();
		if (settings.has("CHATWOOT_API_URL")) {
			address(settings, "CHATWOOT_API_URL", complaints);
			missing(settings, "CHATWOOT_API_URL", complaints, "CHATWOOT_API_TOKEN", "CHATWOOT_ACCOUNT_ID",
					"CHATWOOT_INBOX_ID");
			if (!settings.has("CHATWOOT_WEBHOOK_SECRET") && !settings.has("CHATWOOT_WEBHOOK_TOKEN")) {
				complaints
					.add("CHATWOOT_API_URL is set, so CHATWOOT_WEBHOOK_SECRET must be set, too: the secrets of the"
							+ " webhooks it posts (comma separated), or CHATWOOT_WEBHOOK_TOKEN for a Chatwoot that does not"
							+ " sign them.");
			}
		}
		if (settings.has("ODATA_BASEURL_CL")) {
			address(settings, "ODATA_BASEURL_CL", complaints);
			missing(settings, "ODATA_BASEURL_CL", complaints, "ODATA_USER", "ODATA_PASSWORD");
		}
		if (!complaints.isEmpty()) {
			throw new Complaint(String.join(" ", complaints));
		}
	}

	private static void missing(Settings settings, String given, List<String> complaints, String... needed) {
		List<String> missing = List.of(needed).stream().filter((name) -> !settings.has(name)).toList();
		if (!missing.isEmpty()) {
			complaints.add(given + " is set, so " + String.join(", ", missing) + " must be set, too.");
		}
	}

	private static void address(Settings settings, String name, List<String> complaints) {
		try {
			URI address = new URI(settings.get(name, ""));
			if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
				complaints.add(name + " must be an http or https address.");
			}
		}
		catch (URISyntaxException ex) {
			complaints.add(name + " is no address: " + ex.getReason() + ".");
		}
	}

}
