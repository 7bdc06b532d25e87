package uz.consbridge.gateway.mapping;

import java.time.Clock;
import java.util.UUID;

import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.ConsultationChanges;
import uz.consbridge.gateway.consultation.ConsultationProperties;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.shadow.ChatwootMembers;
import uz.consbridge.gateway.shadow.Shadows;

import org.springframework.stereotype.Component;

/**
 * What a mapping that becomes known means for consultations under way: whose manager now
 * has an agent is assigned, and whose agent now is a manager gets that one, unless it has
 * a manager already.
 */
@Component
class Reassignment {

	private final Consultations consultations;

	private final ConsultationChanges changes;

	private final Shadows shadows;

	private final ConsultationProperties properties;

	private final Clock clock;

	Reassignment(Consultations consultations, ConsultationChanges changes, Shadows shadows,
			ConsultationProperties properties, Clock clock) {
		this.consultations = consultations;
		this.changes = changes;
		this.shadows = shadows;
		this.properties = properties;
		this.clock = clock;
	}

	void mapped(String managerKey, long agentId) {
		for (UUID consId : this.consultations.openOf(managerKey)) {
			assign(this.consultations.lock(consId).orElseThrow(), managerKey);
		}
		for (UUID consId : this.consultations.openAssignedTo(agentId, this.properties.undefinedManager())) {
			take(this.consultations.lock(consId).orElseThrow(), managerKey);
		}
	}

	private void assign(Consultation consultation, String managerKey) {
		boolean nobody = this.shadows.find(consultation.consId(), Target.CHATWOOT)
			.holds(ChatwootMembers.ASSIGNEE)
			.isEmpty();
		if (nobody && managerKey.equals(consultation.managerKey())) {
			this.changes.assign(consultation, cause(Origin.API));
		}
	}

	private void take(Consultation consultation, String managerKey) {
		boolean nobody = consultation.managerKey() == null
				|| consultation.managerKey().equals(this.properties.undefinedManager());
		if (nobody && !consultation.status().terminal()) {
			this.changes.told(consultation, this.changes.manager(consultation, managerKey, cause(Origin.CHATWOOT)));
		}
	}

	private Cause cause(Origin origin) {
		return new Cause(origin, "user mapping", this.clock.instant(), null);
	}

}
