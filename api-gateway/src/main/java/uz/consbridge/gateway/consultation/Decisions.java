package uz.consbridge.gateway.consultation;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.client.Client;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.manager.Managers;
import uz.consbridge.gateway.outbox.Outbox;
import uz.consbridge.gateway.shadow.Expectations;
import uz.consbridge.gateway.shadow.Shadows;

import org.springframework.stereotype.Component;

/**
 * Emits decisions, and remembers for each system that will carry one out what it is going
 * to hold.
 */
@Component
public class Decisions {

	private final Outbox outbox;

	private final Shadows shadows;

	private final Clients clients;

	private final Managers managers;

	private final Questions questions;

	private final Expectations expectations;

	Decisions(Outbox outbox, Shadows shadows, Clients clients, Managers managers, Questions questions,
			ConsultationProperties properties) {
		this.outbox = outbox;
		this.shadows = shadows;
		this.clients = clients;
		this.managers = managers;
		this.questions = questions;
		this.expectations = new Expectations(properties.undefinedManager());
	}

	/** Emits a decision about a consultation whose row is locked. */
	public void emit(Consultation consultation, ConsultationEvent decision) {
		String id = this.outbox.append(decision);
		if (decision.origin() != Origin.CHATWOOT && consultation.chatwoot().wanted()) {
			underWay(consultation, Target.CHATWOOT, id, this.expectations.inChatwoot(decision));
		}
		if (decision.origin() != Origin.ONEC && consultation.onec().wanted()) {
			underWay(consultation, Target.ONEC, id, this.expectations.inOnec(decision));
		}
	}

	/** What is known of the consultation's counterparts. */
	public Links links(Consultation consultation) {
		Client client = this.clients.get(consultation.clientId());
		Client owner = owner(consultation, client);
		return new Links(consultation.conversationId(), client.facts().chatwootContactId(), consultation.refKey(),
				owner.facts().contractorKey());
	}

	/** Everything an effector needs to know of the consultation. */
	public ConsultationFacts facts(Consultation consultation) {
		Client client = this.clients.get(consultation.clientId());
		return new ConsultationFacts(consultation.consId(), consultation.source(), consultation.type(),
				consultation.status(), consultation.createdAt(), consultation.scheduledAt(), consultation.language(),
				consultation.topic(), consultation.comment(), consultation.importance(), consultation.software(),
				consultation.categoryKey(), category(consultation.categoryKey()), consultation.questionKey(),
				question(consultation.questionKey()), consultation.managerKey(), agent(consultation.managerKey()),
				consultation.number(), consultation.tags(), consultation.customAttributes(),
				consultation.conversationSourceId(), consultation.firstMessageSourceId(), client.facts(),
				owner(consultation, client).facts());
	}

	/** The manager's agent in Chatwoot. */
	@Nullable Long agent(@Nullable String managerKey) {
		return (managerKey != null) ? this.managers.agentOf(managerKey).orElse(null) : null;
	}

	/** The manager's name. */
	@Nullable String name(@Nullable String managerKey) {
		return (managerKey != null) ? this.managers.nameOf(managerKey).orElse(null) : null;
	}

	private @Nullable String category(@Nullable String key) {
		return (key != null) ? this.questions.category(key).orElse(null) : null;
	}

	private @Nullable String question(@Nullable String key) {
		return (key != null) ? this.questions.question(key).orElse(null) : null;
	}

	private void underWay(Consultation consultation, Target system, String decision, Map<String, String> decided) {
		if (!decided.isEmpty()) {
			this.shadows.save(consultation.consId(), system,
					this.shadows.find(consultation.consId(), system).deciding(decision, decided));
		}
	}

	private Client owner(Consultation consultation, Client client) {
		return consultation.ownerId().equals(client.clientId()) ? client : this.clients.get(consultation.ownerId());
	}

}
