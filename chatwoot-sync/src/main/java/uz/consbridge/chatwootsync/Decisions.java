package uz.consbridge.chatwootsync;

import java.util.Objects;

import uz.consbridge.events.ConsultationEvent.AboutConsultation;
import uz.consbridge.events.ConsultationEvent.ClientNoticed;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;

/** What all decisions have in common. */
final class Decisions {

	private Decisions() {
	}

	/** Position of the decision among all. */
	static long sequence(Event<?> event) {
		return Objects.requireNonNullElse(event.sequence(), 0L);
	}

	/**
	 * Whether Chatwoot has to learn of it. What came from there is known there; what
	 * staff are told, and re-reading, may well be caused by it.
	 */
	static boolean concernsChatwoot(AboutConsultation decision) {
		return switch (decision) {
			case StaffNoticed _, ClientNoticed _, RefreshRequested _ -> true;
			case AboutConsultation other -> other.origin() != Origin.CHATWOOT;
		};
	}

}
