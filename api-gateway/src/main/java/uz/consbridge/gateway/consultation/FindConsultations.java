package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.manager.IdentifyConsultation;

/** Reads consultations and what belongs to them. Lists are empty for an unknown one. */
public interface FindConsultations extends IdentifyConsultation {

	Optional<ConsultationView> find(UUID consId);

	/** The consultation with the number of its changes. */
	Optional<Revised> findRevised(UUID consId);

	/** Its newest one, if several documents of 1C have had the number. */
	Optional<UUID> byDocumentNumber(String number);

	/** Newest first. */
	Listing<RedateView> redates(UUID consId, int skip, int limit);

	RatingsView ratings(UUID consId);

	/**
	 * Newest first.
	 * @param from earliest period, inclusive
	 * @param to latest period, exclusive
	 */
	Listing<CallView> calls(UUID consId, @Nullable Instant from, @Nullable Instant to, @Nullable String manager,
			int skip, int limit);

	/**
	 * @param revision grows with every change
	 */
	record Revised(ConsultationView consultation, long revision) {

	}

	/** Everything that happened, newest first. */
	Listing<HistoryEntry> history(UUID consId, int skip, int limit);

}
