package uz.consbridge.gateway.projection;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.EffectOutcome.Written;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.consultation.UpdateConsultation;
import uz.consbridge.gateway.consultation.UpdateConsultation.Change;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff or a rule of Chatwoot adds while our own labels are on their way. */
class MeanwhileTests extends ProjectionTests {

	private static final Written OURS = new Written(List.of("lang_ru", "site", "vip"),
			Map.of("cons_id", "01a208d5-1944-7391-874d-ecd04ddf2d9c"));

	@Autowired
	private UpdateConsultation update;

	@Test
	void isTakenOverWhenTheConversationIsLinked() {
		Conversation changed = this.conversation.label("vip").label("rule").attribute("crm", "77");
		show(changed);
		linked(changed);
		assertThat(read().tags()).containsExactlyInAnyOrder("vip", "rule");
		assertThat(read().customAttributes()).containsEntry("crm", "77");
	}

	@Test
	void isNotTakenForOurs() {
		linked(this.conversation.label("vip"));
		assertThat(read().tags()).containsExactly("vip");
		assertThat(this.desk.decisions(this.id, ConsultationUpdated.class)).isEmpty();
	}

	@Test
	void isTakenOverWhenOurNewTagsHaveArrived() {
		Conversation made = this.conversation.label("vip");
		linked(made);
		this.update.update(this.id, new Change(null, null, null, List.of("vip", "fresh"), null, null, null, null, null),
				Desk.ACTOR);
		Conversation changed = made.label("rule");
		show(changed);
		tell(new EffectOutcome.Done(this.id, this.desk.decisionId(this.id, ConsultationUpdated.class), Target.CHATWOOT,
				"attributes", changed.label("fresh").state(), null,
				new Written(List.of("lang_ru", "site", "vip", "fresh"), Map.of())));
		assertThat(read().tags()).containsExactlyInAnyOrder("vip", "fresh", "rule");
	}

	private void linked(Conversation shown) {
		tell(new EffectOutcome.ConversationLinked(this.id, this.desk.decisionId(this.id, ConsultationCreated.class),
				shown.id(), shown.id() + 1_000_000, shown.sourceId(), "pubsub-token", shown.state(), OURS));
	}

}
