package uz.consbridge.gateway.projection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.CancelConsultation;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** The echo of a cancellation replaced it. */
class E10CancellationTests extends ProjectionTests {

	@Autowired
	private CancelConsultation cancel;

	@BeforeEach
	void linked() {
		link();
	}

	@Test
	void theEchoOfACancellationDoesNotReplaceIt() {
		this.cancel.cancel(this.id, Desk.ACTOR);
		show(this.conversation.status("resolved"));
		done(ConsultationCancelled.class, this.conversation.status("resolved"));
		show(this.document.cancelled());
		show(this.document.cancelled().ended(NOON));
		show(this.conversation.status("resolved").status("open"));
		assertThat(read().status()).isEqualTo(Status.CANCELLED);
		assertThat(this.desk.decisions(this.id, StatusChanged.class)).isEmpty();
	}

}
