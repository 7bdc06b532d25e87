package uz.consbridge.gateway.consultation;

import java.util.UUID;

import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;

import org.springframework.stereotype.Component;

@Component
class AskingForSnapshots implements AskForSnapshots {

	private final Consultations consultations;

	private final Decisions decisions;

	AskingForSnapshots(Consultations consultations, Decisions decisions) {
		this.consultations = consultations;
		this.decisions = decisions;
	}

	@Override
	public void snapshots(UUID consId, String reason) {
		this.consultations.lock(consId)
			.filter((consultation) -> consultation.linked(Target.CHATWOOT) || consultation.linked(Target.ONEC))
			.ifPresent((consultation) -> this.decisions.emit(consultation,
					new RefreshRequested(consId, Origin.API, this.decisions.links(consultation), reason)));
	}

}
