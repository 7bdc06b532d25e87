package uz.consbridge.gateway.projection;

import java.util.List;

import org.junit.jupiter.api.Test;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Older integrations tell only what changed; the rest is not told to be gone. */
class ShortReportTests extends ProjectionTests {

	@Test
	void whatAReportLeavesOutStaysAsItIs() {
		link();
		show(this.conversation.label("vip"));
		show(this.conversation.label("vip").attribute("shop", "7"));
		String manager = read().manager();
		tell(new ChatwootEvent.StatusChanged(this.conversation.status("pending").shortly()));
		assertThat(read().status()).isEqualTo(Status.PENDING);
		assertThat(read().tags()).contains("vip");
		assertThat(read().customAttributes()).containsEntry("shop", "7");
		assertThat(read().priority()).isEqualTo(2);
		assertThat(read().manager()).isEqualTo(manager);
		assertThat(this.desk.decisions(this.id, ManagerAssigned.class)).isEmpty();
	}

	@Test
	void aChangeWithoutAVersionIsReadAgain() {
		link();
		tell(new ChatwootEvent.StatusChanged(this.conversation.status("pending").shortly()));
		assertThat(this.desk.decisions(this.id, RefreshRequested.class)).hasSize(1);
		tell(new ChatwootEvent.StatusChanged(this.conversation.status("pending").shortly()));
		tell(new ChatwootEvent.ConversationSnapshot(this.conversation.state(), List.of()));
		assertThat(read().status()).isEqualTo(Status.OPEN);
		assertThat(this.desk.decisions(this.id, RefreshRequested.class)).hasSize(1);
	}

}
