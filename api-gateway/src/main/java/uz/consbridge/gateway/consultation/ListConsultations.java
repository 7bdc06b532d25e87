package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Status;

/** Lists consultations. */
public interface ListConsultations {

	/** Those of exactly this client, the newest first; empty for an unknown one. */
	Listing<ConsultationView> ofClient(UUID clientId, Filter filter, int skip, int limit);

	/**
	 * Which of them; what is empty or null does not matter.
	 *
	 * @param from earliest creation, inclusive
	 * @param to latest creation, exclusive
	 */
	record Filter(Set<Status> statuses, @Nullable ConsultationType type, @Nullable Channel source,
			@Nullable Instant from, @Nullable Instant to) {

	}

}
