package uz.consbridge.onecsync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.onec.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/** One consultation of a subscriber that no other test knows. */
final class Case {

	final UUID consId = UUID.randomUUID();

	final ClientFacts subscriber = Facts.subscriber(Codes.next(), Codes.inn());

	final Instant created = Rig.now();

	final Instant planned = this.created.plus(2, ChronoUnit.DAYS);

	private final Rig rig;

	Case(Rig rig) {
		this.rig = rig;
	}

	Event<ConsultationEvent> decided(ConsultationEvent data) {
		return this.rig.decided(data);
	}

	/** Has the document made and returns what was reported. */
	EffectOutcome.DocumentLinked create() {
		Event<ConsultationEvent> decision = decided(creation());
		assertThat(this.rig.deliver(decision)).isEqualTo(Outcome.done());
		return this.rig.reports().about(decision, EffectOutcome.DocumentLinked.class);
	}

	/** Carries the decision out and returns the document as reported, and as it is. */
	DocumentState change(ConsultationEvent data) {
		Event<ConsultationEvent> decision = decided(data);
		assertThat(this.rig.deliver(decision)).isEqualTo(Outcome.done());
		DocumentState document = this.rig.reports().about(decision, EffectOutcome.Done.class).document();
		if (document == null) {
			throw new AssertionError("no document was read back");
		}
		assertThat(document).isEqualTo(refreshed(document.refKey()));
		return document;
	}

	/** What 1C shows, asked for by a decision of its own. */
	DocumentState refreshed(String refKey) {
		Event<ConsultationEvent> refresh = decided(new RefreshRequested(this.consId, Origin.API, Links.NONE, "test"));
		this.rig.deliver(refresh);
		return this.rig.reports().snapshot(refresh, refKey);
	}

	ConsultationCreated creation() {
		return new ConsultationCreated(this.consId, Origin.API, Links.NONE, facts(this.planned), true, true);
	}

	ConsultationFacts facts(Instant at) {
		return Facts.consultation(this.consId, this.subscriber, this.created, at, Seed.CONSULTANT.toString());
	}

	StatusChanged status(Status to, Origin origin) {
		return new StatusChanged(this.consId, origin, Links.NONE, Status.NEW, to, this.created.plusSeconds(60), null,
				false);
	}

	ManagerAssigned manager(String key) {
		return new ManagerAssigned(this.consId, Origin.CHATWOOT, Links.NONE, key, null, null, null);
	}

	RedateAdded redate(Origin origin) {
		return new RedateAdded(this.consId, origin, Links.NONE, UUID.randomUUID(), this.created, this.planned,
				this.planned.plus(1, ChronoUnit.DAYS), "по просьбе\nклиента", null, null, "ru");
	}

	RatingAdded rating(Origin origin) {
		return new RatingAdded(this.consId, origin, Links.NONE, UUID.randomUUID(), this.created, 1, 5,
				"Оценка консультации", "спасибо", null, null, "ru");
	}

	/** The client is to be called under another number. */
	ConsultationUpdated phone(String phone) {
		ConsultationFacts before = facts(this.planned);
		ClientFacts client = before.client();
		ClientFacts reached = new ClientFacts(client.clientId(), client.owner(), client.name(), client.contactName(),
				null, client.email(), phone, client.inn(), client.subscriberCode(), null, null, null, null, null, null,
				null, null, null, null, null);
		ConsultationFacts after = new ConsultationFacts(before.consId(), before.source(), before.type(),
				before.status(), before.createdAt(), before.scheduledAt(), before.language(), before.topic(),
				before.comment(), before.importance(), before.software(), before.categoryKey(), before.categoryName(),
				before.questionKey(), before.questionName(), before.managerKey(), null, null, List.of(),
				before.customAttributes(), before.conversationSourceId(), before.firstMessageSourceId(), reached,
				before.subscriber());
		return new ConsultationUpdated(this.consId, Origin.API, Links.NONE, after, List.of("callback_hint"), null);
	}

}
