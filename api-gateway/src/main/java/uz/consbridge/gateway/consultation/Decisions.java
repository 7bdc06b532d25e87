package uz.consbridge.gateway.consultation;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.manager.Managers;
import uz.consbridge.gateway.outbox.Outbox;
import uz.consbridge.gateway.shadow.Expectations;
import uz.consbridge.gateway.shadow.Shadow;
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

	/**
	 * Emits a decision about a consultation whose row is locked.
	 * @return the decision's {@code ce_id}
	 */
	public String emit(Consultation consultation, ConsultationEvent decision) {
		return emit(consultation, decision, (system) -> this.shadows.find(consultation.consId(), system));
	}

	/** Emits the decision that creates a consultation: no system holds anything of it. */
	void emitCreation(Consultation consultation, ConsultationCreated decision) {
		String _ = emit(consultation, decision, (_) -> Shadow.EMPTY);
	}

	private String emit(Consultation consultation, ConsultationEvent decision, Function<Target, Shadow> before) {
		String id = this.outbox.append(decision);
		Map<Target, Map<String, String>> decided = new EnumMap<>(Target.class);
		if (decision.origin() != Origin.CHATWOOT && consultation.chatwoot().wanted()) {
			decided.put(Target.CHATWOOT, this.expectations.inChatwoot(decision));
		}
		if (decision.origin() != Origin.ONEC && consultation.onec().wanted()) {
			decided.put(Target.ONEC, this.expectations.inOnec(decision));
		}
		decided.values().removeIf(Map::isEmpty);
		Map<Target, Shadow> shadows = new EnumMap<>(Target.class);
		decided.forEach((system, members) -> shadows.put(system, before.apply(system).deciding(id, members)));
		if (!shadows.isEmpty()) {
			this.shadows.save(consultation.consId(), shadows);
		}
		return id;
	}

	/** What is known of the consultation's counterparts. */
	public Links links(Consultation consultation) {
		return links(consultation, parties(consultation));
	}

	Links links(Consultation consultation, Parties parties) {
		return new Links(consultation.conversationId(), parties.client().chatwootContactId(), consultation.refKey(),
				parties.owner().contractorKey());
	}

	/** Everything an effector needs to know of the consultation. */
	public ConsultationFacts facts(Consultation consultation) {
		return facts(consultation, parties(consultation));
	}

	ConsultationFacts facts(Consultation consultation, Parties parties) {
		return new ConsultationFacts(consultation.consId(), consultation.source(), consultation.type(),
				consultation.status(), consultation.createdAt(), consultation.scheduledAt(), consultation.language(),
				consultation.topic(), consultation.comment(), consultation.importance(), consultation.software(),
				consultation.categoryKey(), category(consultation.categoryKey()), consultation.questionKey(),
				question(consultation.questionKey()), consultation.managerKey(), agent(consultation.managerKey()),
				consultation.number(), consultation.tags(), consultation.customAttributes(),
				consultation.conversationSourceId(), consultation.firstMessageSourceId(), parties.client(),
				parties.owner());
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

	/** Whose consultation it is. */
	Parties parties(Consultation consultation) {
		ClientFacts client = this.clients.get(consultation.clientId()).facts();
		return new Parties(client, consultation.ownerId().equals(client.clientId()) ? client
				: this.clients.get(consultation.ownerId()).facts());
	}

	record Parties(ClientFacts client, ClientFacts owner) {

	}

}
