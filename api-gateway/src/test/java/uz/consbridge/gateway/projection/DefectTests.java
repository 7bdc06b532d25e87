package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.ChatwootEvent.MessageCreated;
import uz.consbridge.events.ChatwootMessage;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.MessageReceived;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.CancelConsultation;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** Defects the predecessor had with what others reported; each must never come back. */
class DefectTests extends ProjectionTests {

	private static final String OLGA = "cccccccc-24b2-11e9-a1e3-60a44cafb67d";

	@Autowired
	private CancelConsultation cancel;

	@Autowired
	private FindConsultations find;

	@BeforeEach
	void linked() {
		link();
	}

	@Test
	void bug1ClosingWithAnAssigneeChangeTellsNobodyOfAReassignment() {
		tell(new AgentLinked(4_812, OLGA, "Olga"));
		show(this.conversation.assignee(4_812L).status("resolved"));
		assertThat(read().status()).isEqualTo(Status.RESOLVED);
		assertThat(read().manager()).as("1C learns who closed it").isEqualTo(OLGA);
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).isEmpty();
		assertThat(this.desk.decisions(this.id, ManagerAssigned.class)).hasSize(1);
	}

	@Test
	void bug6AMessageOfTheClientIsStoredAndShownAndIsNoneOfOneCsBusiness() {
		Instant before = read().updatedAt();
		List<ConsultationEvent> decisions = this.desk.decisions(this.id);
		this.clock.advance(Duration.ofMinutes(1));
		tell(new MessageCreated(this.conversation.state(), message("incoming", false)));
		assertThat(read().updatedAt()).isAfter(before);
		assertThat(this.find.history(this.id, 0, 100).items()).anySatisfy((entry) -> {
			assertThat(entry.kind()).isEqualTo("message");
			assertThat(entry.newValue()).isEqualTo("Hello?");
			assertThat(entry.actor()).isEqualTo("Anvar");
		});
		assertThat(this.desk.decisions(this.id).stream().skip(decisions.size())).singleElement()
			.isInstanceOf(MessageReceived.class);
	}

	@Test
	void bug6ANoteOfStaffNeverLeaves() {
		tell(new MessageCreated(this.conversation.state(), message("outgoing", true)));
		assertThat(this.desk.decisions(this.id, MessageReceived.class)).isEmpty();
		assertThat(this.find.history(this.id, 0, 100).items()).noneMatch((entry) -> entry.kind().equals("message"));
	}

	@Test
	void e10TheEchoOfACancellationDoesNotReplaceIt() {
		this.cancel.cancel(this.id, Desk.ACTOR);
		show(this.conversation.status("resolved"));
		done(ConsultationCancelled.class, this.conversation.status("resolved"));
		show(this.document.cancelled());
		show(this.document.cancelled().ended(NOON));
		show(this.conversation.status("resolved").status("open"));
		assertThat(read().status()).isEqualTo(Status.CANCELLED);
		assertThat(this.desk.decisions(this.id, StatusChanged.class)).isEmpty();
	}

	@Test
	void e14ARatingWithoutAValueIsNoRating() {
		tell(new OneCEvent.RatingAdded(this.document.refKey(), null, null, 1, null, "Оценка", null, NOON));
		assertThat(this.find.ratings(this.id).count()).isZero();
	}

	@Test
	void e19ADocumentInWorkIsNotResolved() {
		show(this.document.kind(DocumentState.CONSULTATION));
		assertThat(read().status()).isEqualTo(Status.OPEN);
		assertThat(read().endDate()).isNull();
	}

	private ChatwootMessage message(String type, boolean isPrivate) {
		return new ChatwootMessage(this.conversation.id() * 10, this.conversation.id(), type, isPrivate, "Hello?",
				"text", "contact", 1L, "Anvar", null, NOON, false, null, null, List.of());
	}

}
