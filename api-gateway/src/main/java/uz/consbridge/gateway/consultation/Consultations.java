package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The consultations of the owner's database. Everything joins the caller's transaction.
 */
public interface Consultations {

	/** Locks a consultation until the transaction ends and reads it. */
	Optional<Consultation> lock(UUID consId);

	/** Locks the row of the consultation with this conversation. */
	Optional<Consultation> lockByConversation(long conversationId);

	Optional<Consultation> find(UUID consId);

	/** Reads one that exists. */
	Consultation get(UUID consId);

	void insert(Consultation consultation);

	/**
	 * Inserts many at once. Their histories begin with the states they are in.
	 * @throws org.springframework.dao.DuplicateKeyException if another one got one of
	 * their documents meanwhile
	 */
	void insertAll(List<Loaded> consultations);

	/** The versions of the documents that consultations have, by their keys. */
	Map<String, Optional<String>> versions(Collection<String> refKeys);

	/**
	 * Writes columns of a consultation.
	 * @param columns values by column; lists and maps become JSON
	 */
	void set(UUID consId, Map<String, @Nullable Object> columns);

	Optional<UUID> bySourceId(String conversationSourceId);

	Optional<UUID> byRefKey(String refKey);

	/** The consultation whose document is being made with these marks. */
	Optional<UUID> awaitingDocument(String contractorKey, Instant createdAt);

	/** Those in the manager's queue, in the order in which they are locked. */
	List<UUID> openOf(String managerKey);

	/**
	 * Those nobody has in 1C whose conversation the agent was last seen to have, in the
	 * order in which they are locked.
	 * @param nobody the manager that stands for none
	 */
	List<UUID> openAssignedTo(long agentId, String nobody);

	boolean hasOpenSupport(UUID clientId);

	/** Those with that number of a document. */
	List<UUID> byNumber(String number);

	/**
	 * Counts the accounting consultations that hold a place on a day.
	 * @param from start of the day, inclusive
	 * @param to its end, exclusive
	 * @param except one not to count
	 */
	int accountingOn(UUID ownerId, Instant from, Instant to, @Nullable UUID except);

	/** When the subscriber's newest accounting consultation of the API was created. */
	Optional<Instant> lastAccounting(UUID ownerId);

	/** Serialises the limits of one subscriber's days until the transaction ends. */
	void lockDays(UUID ownerId, Set<LocalDate> days);

	/** Serialises the limits of one client until the transaction ends. */
	void lockClient(UUID clientId);

	/**
	 * The open consultations, with a document made or to be made, of a client or, if it
	 * is an owner, of its users too, in the order in which they are to be locked.
	 */
	List<UUID> withOpenDocument(UUID clientId, UUID ownerId);

	/**
	 * One that 1C had before.
	 *
	 * @param interference key of the hindrance that its document names first
	 * @param at since when it is as it is
	 */
	record Loaded(Consultation consultation, @Nullable String interference, Instant at) {

	}

}
