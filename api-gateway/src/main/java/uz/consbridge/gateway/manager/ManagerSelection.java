package uz.consbridge.gateway.manager;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationType;

/** Chooses the manager of a new consultation. */
public interface ManagerSelection {

	/**
	 * The key of the manager who is to have it, empty if nobody can take it. Fast: it
	 * relies on what is known, ten seconds old at most; joins the caller's transaction.
	 * @param categoryKey question category, if one was chosen
	 * @param at when the consultation is to take place, or now
	 */
	Optional<String> select(@Nullable ConsultationType type, String language, @Nullable String categoryKey, Instant at);

	/**
	 * The planned time, or the next at which somebody who can take the consultation
	 * works. As long as nobody takes any, hours are not known and the time stays.
	 * @param managerKey who is to have it, if the caller says so
	 */
	Instant fit(@Nullable ConsultationType type, String language, @Nullable String categoryKey,
			@Nullable String managerKey, Instant planned);

}
