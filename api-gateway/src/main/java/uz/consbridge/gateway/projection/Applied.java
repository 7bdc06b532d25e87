package uz.consbridge.gateway.projection;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Target;

/**
 * What became of a report.
 *
 * @param verdict one word for the log
 * @param consId the consultation it was about, if known
 * @param arrived what reports may have waited for
 */
record Applied(String verdict, @Nullable UUID consId, @Nullable Arrival arrived) {

	static Applied of(String verdict, UUID consId) {
		return new Applied(verdict, consId, null);
	}

	/** Nothing changes; the reason is counted. */
	static Applied ignored(String verdict) {
		return new Applied(verdict, null, null);
	}

	Applied arrived(Target system, String key) {
		return new Applied(this.verdict, this.consId, new Arrival(system, key));
	}

	/** A conversation or document that is known from now on. */
	record Arrival(Target system, String key) {

	}

}
