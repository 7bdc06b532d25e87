package uz.consbridge.gateway.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Users of 1C who take consultations and are not known to have an agent. Whom somebody
 * else is asking for at the moment is left out.
 */
public interface Candidates {

	Optional<Candidate> find(String managerKey);

	/** Those never asked for, and those asked for before then. */
	List<Candidate> notAskedSince(Instant then, int limit);

	void asked(UUID managerKey, Instant now);

	/** Whether there is an agent is decided for good. */
	void known(String managerKey);

	/**
	 * A user without an agent.
	 *
	 * @param userId code of the user in 1C, which may be an address
	 * @param description its name, which may be an address as well
	 * @param displayName the name to show to clients
	 * @param shared whether another user has the same address
	 * @param team its team in Chatwoot
	 */
	record Candidate(UUID managerKey, @Nullable String userId, @Nullable String description,
			@Nullable String displayName, boolean shared, @Nullable String team) {

		private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

		/**
		 * Its own address, or a made-up one if there is a domain for such: an agent is
		 * one user.
		 */
		Optional<String> email(String domain) {
			return Stream.of(Optional.ofNullable(this.userId), Optional.ofNullable(this.description))
				.flatMap(Optional::stream)
				.map((text) -> text.strip().toLowerCase(Locale.ROOT))
				.filter((text) -> !this.shared && ADDRESS.matcher(text).matches())
				.findFirst()
				.or(() -> domain.isBlank() ? Optional.empty() : Optional.of(this.managerKey + "@" + domain.strip()));
		}

		/** The name to show. */
		String name() {
			return Stream.of(Optional.ofNullable(this.displayName), Optional.ofNullable(this.description))
				.flatMap(Optional::stream)
				.map((text) -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
				.filter((text) -> !text.isEmpty())
				.findFirst()
				.orElseGet(this.managerKey::toString);
		}

	}

}
