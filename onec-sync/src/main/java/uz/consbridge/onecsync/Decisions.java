package uz.consbridge.onecsync;

import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import uz.consbridge.delivery.Delivery;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.AboutConsultation;
import uz.consbridge.events.ConsultationEvent.AgentWanted;
import uz.consbridge.events.ConsultationEvent.ClientChanged;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationEvent.DocumentRequested;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;
import uz.consbridge.onecsync.change.Changes;
import uz.consbridge.onecsync.contractor.ContractorData;
import uz.consbridge.onecsync.document.DocumentCreation;
import uz.consbridge.onecsync.document.DocumentMap;
import uz.consbridge.onecsync.document.DocumentRefresh;
import uz.consbridge.onecsync.outcome.Decision;
import uz.consbridge.onecsync.register.Registrations;

/**
 * Carries the owner's decisions out in 1C. A decision made in 1C is not written back; one
 * about a consultation without a document is done by doing nothing.
 */
@Component
class Decisions implements RecordHandler {

	/** The member of an update that says that the client is reached otherwise. */
	private static final String CALLBACK_HINT = "callback_hint";

	private final DocumentCreation creation;

	private final DocumentRefresh refresh;

	private final Changes changes;

	private final Registrations registrations;

	private final DocumentMap map;

	private final ContractorData contractors;

	Decisions(DocumentCreation creation, DocumentRefresh refresh, Changes changes, Registrations registrations,
			DocumentMap map, ContractorData contractors) {
		this.creation = creation;
		this.refresh = refresh;
		this.changes = changes;
		this.registrations = registrations;
		this.map = map;
		this.contractors = contractors;
	}

	@Override
	public Outcome handle(Delivery delivery) {
		Event<?> event = delivery.event();
		if (!(event.data() instanceof ConsultationEvent decided)) {
			return Outcome.done();
		}
		Long sequence = event.sequence();
		if (sequence == null) {
			return new Outcome.Park(ParkReason.MALFORMED, "a decision without ce_sequence");
		}
		return switch (decided) {
			case ClientChanged changed -> client(changed, sequence);
			case AgentWanted _ -> Outcome.done();
			case AboutConsultation about ->
				carryOut(new Decision(about.consId(), event.id(), sequence, event.traceparent()), about);
		};
	}

	/** Only owners are known to 1C, and what 1C said need not be said to it. */
	private Outcome client(ClientChanged changed, long sequence) {
		boolean concerns = changed.client().owner() && changed.origin() != Origin.ONEC;
		return concerns ? this.contractors.update(changed.client(), sequence) : Outcome.done();
	}

	private Outcome carryOut(Decision decision, AboutConsultation about) {
		return switch (about) {
			case ConsultationCreated created ->
				created.documentWanted() ? this.creation.create(decision, created.facts()) : Outcome.done();
			case DocumentRequested requested -> this.creation.create(decision, requested.facts());
			case RefreshRequested refreshed ->
				onDocument(refreshed, (refKey) -> this.refresh.refresh(decision, refKey));
			case StatusChanged changed -> write(changed, (refKey) -> this.changes.status(decision, refKey, changed));
			case ConsultationCancelled cancelled -> write(cancelled, (refKey) -> this.changes.cancel(decision, refKey));
			case ManagerAssigned assigned ->
				write(assigned, (refKey) -> this.changes.manager(decision, refKey, assigned));
			case RedateAdded redate -> write(redate, (refKey) -> this.registrations.redate(decision, refKey, redate));
			case RatingAdded rating -> write(rating, (refKey) -> this.registrations.rating(decision, refKey, rating));
			case ConsultationUpdated updated when updated.changed().contains(CALLBACK_HINT) ->
				write(updated, (refKey) -> this.changes.callbackHint(decision, refKey, updated));
			case ConsultationUpdated updated ->
				write(updated, (refKey) -> this.changes.details(decision, refKey, updated));
			case ConsultationEvent.CallDetected _, ConsultationEvent.ConversationLinked _,
					ConsultationEvent.DocumentLinked _, ConsultationEvent.StaffNoticed _,
					ConsultationEvent.ClientNoticed _, ConsultationEvent.MessageReceived _ ->
				Outcome.done();
		};
	}

	private Outcome write(AboutConsultation about, Function<UUID, Outcome> how) {
		return (about.origin() == Origin.ONEC) ? Outcome.done() : onDocument(about, how);
	}

	private Outcome onDocument(AboutConsultation about, Function<UUID, Outcome> how) {
		return this.map.refKey(about).map(how).orElseGet(Outcome::done);
	}

}
