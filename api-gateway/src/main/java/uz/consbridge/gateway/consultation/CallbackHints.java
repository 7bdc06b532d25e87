package uz.consbridge.gateway.consultation;

import java.util.List;

import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.client.Client;
import uz.consbridge.gateway.client.OpenDocuments;

import org.springframework.stereotype.Component;

/** Decides that open documents are to say how a client is reached now. */
@Component
class CallbackHints implements OpenDocuments {

	/** The member of the decision by which onec-sync knows what is meant. */
	private static final String HINT = "callback_hint";

	private final Consultations consultations;

	private final Decisions decisions;

	CallbackHints(Consultations consultations, Decisions decisions) {
		this.consultations = consultations;
		this.decisions = decisions;
	}

	@Override
	public void reachedOtherwise(Client client) {
		this.consultations.withOpenDocument(client.clientId(), client.ownerId())
			.forEach((consId) -> this.consultations.lock(consId)
				.filter((consultation) -> !consultation.status().terminal())
				.ifPresent(this::decide));
	}

	private void decide(Consultation consultation) {
		this.decisions.emit(consultation, new ConsultationUpdated(consultation.consId(), Origin.API,
				this.decisions.links(consultation), this.decisions.facts(consultation), List.of(HINT), null));
	}

}
