package uz.consbridge.gateway.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.SyncState;

/**
 * Pairs of a conversation and a document that were made before Consbridge was there: the
 * conversation names the document's number.
 */
@Component
class Pairs {

	private static final String NUMBER = "number_con";

	private final Consultations consultations;

	private final Clients clients;

	Pairs(Consultations consultations, Clients clients) {
		this.consultations = consultations;
		this.clients = clients;
	}

	/** The number of the document that a conversation names. */
	static @Nullable String number(ConversationState conversation) {
		Object number = conversation.customAttributes().get(NUMBER);
		return (number == null || number.toString().isBlank()) ? null : number.toString().strip();
	}

	/** The consultation begun in Chatwoot whose document this is. */
	Optional<UUID> withoutDocument(DocumentState document) {
		return only(document.number(),
				(consultation) -> consultation.origin() == Origin.CHATWOOT && consultation.refKey() == null);
	}

	/** The consultation begun in 1C whose conversation this is. */
	Optional<UUID> withoutConversation(ConversationState conversation) {
		return only(number(conversation), (consultation) -> consultation.origin() == Origin.ONEC
				&& consultation.conversationId() == null && consultation.chatwoot() == SyncState.NOT_REQUIRED);
	}

	/** A consultation begun in Chatwoot is about the subscription of its document. */
	Consultation adopt(UUID consId, UUID ownerId) {
		Consultation before = this.consultations.lock(consId).orElseThrow();
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("owner_id", ownerId);
		columns.put("org_inn", this.clients.get(ownerId).facts().inn());
		columns.put("consultation_type", (before.type() != null) ? before.type() : ConsultationType.ACCOUNTING);
		this.consultations.set(consId, columns);
		return this.consultations.get(consId);
	}

	/** 1C numbers documents anew each year: what two of them fit is left alone. */
	private Optional<UUID> only(@Nullable String number, Predicate<Consultation> fits) {
		if (number == null) {
			return Optional.empty();
		}
		List<UUID> found = this.consultations.byNumber(number)
			.stream()
			.filter((consId) -> fits.test(this.consultations.get(consId)))
			.toList();
		return (found.size() == 1) ? Optional.of(found.getFirst()) : Optional.empty();
	}

}
