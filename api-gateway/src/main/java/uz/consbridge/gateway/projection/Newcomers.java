package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.client.Client;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.ConsultationChanges;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Guid;
import uz.consbridge.gateway.consultation.SyncState;
import uz.consbridge.gateway.manager.Managers;
import uz.consbridge.gateway.shadow.ChatwootMembers;

import org.springframework.stereotype.Component;

/**
 * Consultations that others began in Chatwoot or 1C. They are projected only: nothing is
 * made for them in the other system.
 */
@Component
class Newcomers {

	private static final String NOBODY = "contractor of 1C without a key";

	private final ConsultationChanges changes;

	private final Consultations consultations;

	private final Clients clients;

	private final Managers managers;

	private final Ids ids;

	Newcomers(ConsultationChanges changes, Consultations consultations, Clients clients, Managers managers, Ids ids) {
		this.changes = changes;
		this.consultations = consultations;
		this.clients = clients;
		this.managers = managers;
		this.ids = ids;
	}

	UUID document(DocumentState document, Cause cause) {
		UUID owner = owner(document);
		Consultation consultation = consultation(document, owner, this.clients.get(owner).facts().inn(), null, cause);
		this.changes.create(consultation, cause);
		return consultation.consId();
	}

	/**
	 * The consultation that a document begun in 1C is.
	 * @param version which version of the document is taken over as a whole
	 */
	Consultation consultation(DocumentState document, UUID owner, @Nullable String inn, @Nullable String version,
			Cause cause) {
		Status status = document.status();
		Instant created = (document.createdAt() != null) ? document.createdAt() : cause.at();
		return new Consultation(this.ids.next(), Origin.ONEC, Channel.ONEC, owner, owner, inn,
				ConsultationType.ACCOUNTING, status, status == Status.CANCELLED, "ru", null, null, document.topic(),
				document.asked(), guid(document.categoryKey()), guid(document.questionKey()), List.of(), List.of(),
				Map.of(), guid(document.managerKey()), guid(document.authorKey()),
				created.truncatedTo(ChronoUnit.SECONDS), document.scheduledAt(),
				ended(status, document.endedAt(), cause), null, document.refKey(), document.number(),
				document.createdAt(), version, null, this.ids.random().toString(), this.ids.random().toString(), null,
				SyncState.NOT_REQUIRED, SyncState.LINKED, null, null, false);
	}

	UUID conversation(ConversationState conversation, Cause cause) {
		Client client = client(conversation);
		Status status = status(conversation.status());
		Instant created = (conversation.createdAt() != null) ? conversation.createdAt() : cause.at();
		String manager = Optional.ofNullable(conversation.assigneeId()).flatMap(this.managers::managerOf).orElse(null);
		String sourceId = Optional.ofNullable(conversation.sourceId())
			.filter((known) -> this.consultations.bySourceId(known).isEmpty())
			.orElseGet(() -> this.ids.random().toString());
		Integer priority = ChatwootMembers.priority((conversation.priority() != null) ? conversation.priority() : "");
		Consultation consultation = new Consultation(this.ids.next(), Origin.CHATWOOT, Channel.CHATWOOT,
				client.clientId(), client.ownerId(), this.clients.get(client.ownerId()).facts().inn(), null, status,
				false, "ru", (priority != null) ? Integer.valueOf(Math.min(priority, 3)) : null, priority, null, null,
				null, null, List.of(), conversation.labels(),
				ChatwootMembers
					.attributes(ChatwootMembers.of(conversation).getOrDefault(ChatwootMembers.ATTRIBUTES, "")),
				manager, null, created.truncatedTo(ChronoUnit.SECONDS), null, ended(status, null, cause), null, null,
				Pairs.number(conversation), null, null, conversation.conversationId(), sourceId,
				this.ids.random().toString(), conversation.pubsubToken(), SyncState.LINKED, SyncState.NOT_REQUIRED,
				null, null, false);
		this.changes.create(consultation, cause);
		return consultation.consId();
	}

	/** The owner of the subscription that a document is about. */
	UUID owner(DocumentState document) {
		String key = guid(document.subscriberKey());
		if (key == null) {
			return this.clients.addNobody(NOBODY);
		}
		return this.clients.byContractor(key).map(Client::clientId).orElseGet(() -> this.clients.addContractor(key));
	}

	private Client client(ConversationState conversation) {
		Optional<Client> identified = Ids.parse(conversation.contactIdentifier()).flatMap(this.clients::find);
		if (identified.isPresent()) {
			return identified.get();
		}
		Long contactId = conversation.contactId();
		if (contactId == null) {
			return this.clients.get(this.clients.addNobody("conversation without a contact"));
		}
		return this.clients.byContact(contactId)
			.orElseGet(() -> this.clients.get(this.clients.addContact(contactId, null)));
	}

	private static @Nullable Instant ended(Status status, @Nullable Instant endedAt, Cause cause) {
		return status.terminal() ? ((endedAt != null) ? endedAt : cause.at()).truncatedTo(ChronoUnit.SECONDS) : null;
	}

	private static Status status(String word) {
		return switch (word) {
			case "pending" -> Status.PENDING;
			case "resolved" -> Status.RESOLVED;
			default -> Status.OPEN;
		};
	}

	private static @Nullable String guid(@Nullable String key) {
		return (key != null) ? Guid.parse(key).orElse(null) : null;
	}

}
