package uz.consbridge.gateway.projection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.ConsultationEvent.ClientNoticed;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Closing a conversation together with another assignee told of a reassignment. */
class Bug1ReassignmentTests extends ProjectionTests {

	private static final String OLGA = "cccccccc-24b2-11e9-a1e3-60a44cafb67d";

	private static final String SARA = "cccccccd-24b2-11e9-a1e3-60a44cafb67d";

	private static final String LOLA = "ccccccce-24b2-11e9-a1e3-60a44cafb67d";

	@BeforeEach
	void linked() {
		link();
	}

	@Test
	void closingWithAnAssigneeChangeTellsNobodyOfAReassignment() {
		tell(new AgentLinked(4_812, OLGA, "Olga"));
		show(this.conversation.assignee(4_812L).status("resolved"));
		assertThat(read().status()).isEqualTo(Status.RESOLVED);
		assertThat(read().manager()).as("1C learns who closed it").isEqualTo(OLGA);
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).isEmpty();
		assertThat(this.desk.decisions(this.id, ManagerAssigned.class)).hasSize(1);
		assertThat(this.desk.decisions(this.id, ClientNoticed.class)).isEmpty();
	}

	@Test
	void closingInOneCWithAnotherManagerTellsOfTheClosingOnly() {
		tell(new AgentLinked(4_813, SARA, "Sara"));
		show(this.document.manager(SARA).ended(this.clock.instant()));
		assertThat(read().status()).isEqualTo(Status.CLOSED);
		assertThat(read().manager()).isEqualTo(SARA);
		assertThat(this.desk.decisions(this.id, ClientNoticed.class)).extracting(ClientNoticed::messageKey)
			.containsExactly("closed");
	}

	@Test
	void anotherAssigneeOfAnOpenConversationIsTold() {
		tell(new AgentLinked(4_814, LOLA, "Lola"));
		show(this.conversation.assignee(4_814L));
		assertThat(this.desk.decisions(this.id, ClientNoticed.class)).extracting(ClientNoticed::messageKey)
			.containsExactly("manager-changed");
	}

}
