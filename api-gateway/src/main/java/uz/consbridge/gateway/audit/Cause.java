package uz.consbridge.gateway.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Origin;

/**
 * Why something changes.
 *
 * @param actor who asked or did it, as far as known
 * @param at when it happened
 * @param eventId the report it was learned from
 */
public record Cause(Origin origin, @Nullable String actor, Instant at, @Nullable String eventId) {

	/**
	 * A system reported it, and does not say who did it there.
	 */
	public static Cause reported(Origin origin, Instant at, String eventId) {
		return new Cause(origin, system(origin), at, eventId);
	}

	/** What stands for somebody unknown in a system. */
	public static String system(Origin origin) {
		return switch (origin) {
			case API -> "api";
			case CHATWOOT -> "chatwoot";
			case ONEC -> "1c";
		};
	}

	/** A caller of the API asked for it. */
	public static Cause command(String actor, Instant at) {
		return new Cause(Origin.API, actor, at, null);
	}

}
