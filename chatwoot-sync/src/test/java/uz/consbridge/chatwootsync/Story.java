package uz.consbridge.chatwootsync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwootsync.conversation.Facts;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.CallDetected;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationEvent.DocumentLinked;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;

/** Decisions about one consultation of one client. */
final class Story {

	static final Instant AT = Instant.parse("2026-11-24T05:30:00Z");

	final UUID consId = UUID.randomUUID();

	final ClientFacts client = Facts.client(UUID.randomUUID());

	final ConsultationFacts facts = Facts.accounting(this.consId, this.client);

	ConsultationEvent created() {
		return new ConsultationCreated(this.consId, Origin.API, Links.NONE, this.facts, true, true);
	}

	ConsultationEvent notWanted() {
		return new ConsultationCreated(this.consId, Origin.ONEC, Links.NONE, this.facts, false, false);
	}

	ConsultationEvent status(Status from, Status to, Origin origin) {
		return new StatusChanged(this.consId, origin, Links.NONE, from, to, AT, to.terminal() ? AT : null, false);
	}

	ConsultationEvent redate() {
		return new RedateAdded(this.consId, Origin.API, Links.NONE, UUID.randomUUID(), AT, null, AT, "busy", null, null,
				"ru");
	}

	ConsultationEvent rating(Origin origin) {
		return new RatingAdded(this.consId, origin, Links.NONE, UUID.randomUUID(), AT, 1, 5, "Quick?", null, null, null,
				"uz");
	}

	ConsultationEvent call() {
		return new CallDetected(this.consId, Origin.ONEC, Links.NONE, UUID.randomUUID(), AT, null, "Aziz", "ru");
	}

	ConsultationEvent manager(long agentId) {
		return new ManagerAssigned(this.consId, Origin.ONEC, Links.NONE, "key", agentId, "Malika", null);
	}

	ConsultationEvent number(String number) {
		return number(number, null);
	}

	/** The number has become known, and the client is to be told in that language. */
	ConsultationEvent number(String number, @Nullable String language) {
		return new DocumentLinked(this.consId, Origin.API, Links.NONE, "ref", number, language);
	}

	ConsultationEvent updated(ConsultationFacts now, String... changed) {
		return new ConsultationUpdated(this.consId, Origin.API, Links.NONE, now, List.of(changed), null);
	}

	ConsultationEvent noticed() {
		return new StaffNoticed(this.consId, Origin.API, Links.NONE, UUID.randomUUID(), "onec.rejected",
				Map.of("reason", "full"), "ru");
	}

	ConsultationEvent cancelled() {
		return new ConsultationCancelled(this.consId, Origin.API, Links.NONE, AT);
	}

}
