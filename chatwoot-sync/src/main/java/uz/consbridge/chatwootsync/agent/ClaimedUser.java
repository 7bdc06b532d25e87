package uz.consbridge.chatwootsync.agent;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import uz.consbridge.chatwoot.Agent;

/** Which user of 1C an agent says to be. */
final class ClaimedUser {

	private static final String ATTRIBUTE = "cl_ref_key";

	private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final String NONE = "00000000-0000-0000-0000-000000000000";

	private ClaimedUser() {
	}

	static Optional<String> of(Agent agent) {
		return Optional.ofNullable(agent.customAttributes().get(ATTRIBUTE))
			.map((value) -> value.toString().strip().toLowerCase(Locale.ROOT))
			.filter((value) -> GUID.matcher(value).matches() && !value.equals(NONE));
	}

}
