package uz.consbridge.gateway.projection;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.delivery.Delivery;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventData;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.core.CoreTests;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that feed the projector by hand. */
abstract class ProjectionTests extends CoreTests {

	@Autowired
	protected Projector projector;

	@Autowired
	protected JdbcClient jdbc;

	/** The accounting consultation most tests are about. */
	protected ConsultationView created;

	protected Conversation conversation;

	protected Document document;

	protected UUID id;

	@BeforeEach
	void create() {
		this.created = this.desk.accounting();
		this.id = this.created.consId();
		this.conversation = Conversation
			.of(this.desk.decisions(this.id, ConsultationCreated.class).getFirst().facts().conversationSourceId());
		this.document = Document.of(this.created);
	}

	/** Both counterparts are made and known. */
	protected void link() {
		linkConversation();
		linkDocument();
	}

	protected void linkConversation() {
		tell(new EffectOutcome.ConversationLinked(this.id, this.desk.decisionId(this.id, ConsultationCreated.class),
				this.conversation.id(), this.conversation.id() + 1_000_000, this.conversation.sourceId(),
				"pubsub-token", this.conversation.state(), null));
	}

	protected void linkDocument() {
		tell(new EffectOutcome.DocumentLinked(this.id, this.desk.decisionId(this.id, ConsultationCreated.class),
				this.document.subscriber(), this.document.state()));
	}

	/** Chatwoot shows the conversation. */
	protected void show(Conversation shown) {
		tell(new ChatwootEvent.ConversationUpdated(shown.state()));
	}

	/** 1C shows the document. */
	protected void show(Document shown) {
		tell(new OneCEvent.DocumentChanged(shown.state()));
	}

	/** The last decision of a type was carried out in Chatwoot. */
	protected void done(Class<? extends ConsultationEvent> type, Conversation readBack) {
		tell(new EffectOutcome.Done(this.id, this.desk.decisionId(this.id, type), Target.CHATWOOT, "test",
				readBack.state(), null));
	}

	/** The last decision of a type was carried out in 1C. */
	protected void done(Class<? extends ConsultationEvent> type, Document readBack) {
		tell(new EffectOutcome.Done(this.id, this.desk.decisionId(this.id, type), Target.ONEC, "test", null,
				readBack.state()));
	}

	protected void tell(EventData data) {
		tell(UUID.randomUUID().toString(), data);
	}

	protected void tell(String eventId, EventData data) {
		assertThat(handle(new Event<>(eventId, "test", this.clock.instant(), null, null, null, data)))
			.isInstanceOf(Outcome.Done.class);
	}

	protected Outcome handle(Event<?> event) {
		return handle(event, 1);
	}

	protected Outcome handle(Event<?> event, int attempt) {
		return this.projector.handle(new Delivery("test", "test", event, attempt, false));
	}

	protected ConsultationView read() {
		return this.desk.read(this.id);
	}

	/** Number of decisions about the consultation so far. */
	protected int decisions() {
		return this.desk.decisions(this.id).size();
	}

	protected <T extends ConsultationEvent> T last(Class<T> type) {
		return this.desk.decisions(this.id, type).getLast();
	}

}
