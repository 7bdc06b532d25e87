package uz.consbridge.gateway.projection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** With the policy that 1C alone closes accounting consultations. */
@TestPropertySource(properties = "consbridge.consultation.accounting-close-policy=revert")
class RevertTests extends ProjectionTests {

	@BeforeEach
	void linked() {
		link();
	}

	@Test
	void anAccountingConsultationClosedInChatwootIsOpenedThereAgain() {
		show(this.conversation.status("resolved"));
		assertThat(read().status()).isEqualTo(Status.OPEN);
		StatusChanged back = last(StatusChanged.class);
		assertThat(back.to()).isEqualTo(Status.OPEN);
		assertThat(back.origin()).isEqualTo(Origin.API);
		done(StatusChanged.class, this.conversation.status("resolved").status("open"));
		assertThat(this.desk.decisions(this.id, StatusChanged.class)).hasSize(1);
	}

	@Test
	void closingItAgainIsSetBackAgain() {
		show(this.conversation.status("resolved"));
		Conversation reopened = this.conversation.status("resolved").status("open");
		done(StatusChanged.class, reopened);
		show(reopened.status("resolved"));
		assertThat(read().status()).isEqualTo(Status.OPEN);
		assertThat(this.desk.decisions(this.id, StatusChanged.class)).hasSize(2);
	}

	@Test
	void theEndSetInOneCIsAccepted() {
		show(this.document.ended(NOON));
		assertThat(read().status()).isEqualTo(Status.CLOSED);
	}

}
