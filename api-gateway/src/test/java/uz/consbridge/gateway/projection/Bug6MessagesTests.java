package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ChatwootEvent.MessageCreated;
import uz.consbridge.events.ChatwootMessage;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.MessageReceived;
import uz.consbridge.gateway.consultation.FindConsultations;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages of clients were ignored. */
class Bug6MessagesTests extends ProjectionTests {

	@Autowired
	private FindConsultations find;

	@BeforeEach
	void linked() {
		link();
	}

	@Test
	void aMessageOfTheClientIsStoredAndShownAndIsNoneOfOneCsBusiness() {
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
	void aNoteOfStaffNeverLeaves() {
		tell(new MessageCreated(this.conversation.state(), message("outgoing", true)));
		assertThat(this.desk.decisions(this.id, MessageReceived.class)).isEmpty();
		assertThat(this.find.history(this.id, 0, 100).items()).noneMatch((entry) -> entry.kind().equals("message"));
	}

	private ChatwootMessage message(String type, boolean isPrivate) {
		return new ChatwootMessage(this.conversation.id() * 10, this.conversation.id(), type, isPrivate, "Hello?",
				"text", "contact", 1L, "Anvar", null, NOON, false, null, null, List.of());
	}

}
