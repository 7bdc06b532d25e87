package uz.consbridge.chatwootsync;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Defects the predecessor had in Chatwoot; each must never come back. */
class DefectTests {

	@RegisterExtension
	private static final SyncDesk DESK = new SyncDesk(Duration.ofSeconds(2));

	private final RecordHandler handler = DESK.worker();

	private final Story story = new Story();

	@Test
	void bug2LabelsAreLatinAndOnlyPutOnAConversationThatExists() {
		carryOut(this.story.created());
		List<String> labels = DESK.conversation().path("labels").valueStream().map(JsonNode::asString).toList();
		assertThat(labels).contains("lang_uz", "site", "accounting")
			.allSatisfy((label) -> assertThat(label).matches("[a-z0-9_-]+"));
		List<String> writes = DESK.writes();
		assertThat(writes.indexOf(last(writes, "/labels")))
			.isGreaterThan(writes.indexOf(last(writes, "/conversations")));
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void bug3NothingWrittenAutomaticallyCountsAsTheFirstResponseOfAnAgent() {
		Stream
			.of(this.story.created(), this.story.number("000001"), this.story.manager(8), this.story.redate(),
					this.story.call(), this.story.noticed(), this.story.rating(Origin.ONEC), this.story.cancelled())
			.forEach(this::carryOut);
		assertThat(DESK.messages(true)).isNotEmpty();
		assertThat(DESK.conversation().path("first_reply_created_at").asLong(0)).isZero();
	}

	@Test
	void e9AManagerIsAssignedWhoeverIsToldOfIt() {
		carryOut(this.story.created());
		int notes = DESK.messages(true).size();
		carryOut(this.story.manager(8));
		assertThat(DESK.conversation().at("/meta/assignee/id").asLong()).isEqualTo(8);
		assertThat(DESK.messages(true)).hasSize(notes);
	}

	@Test
	void e10ACancellationIsTheLastWordInTheConversation() {
		carryOut(this.story.created());
		carryOut(this.story.cancelled());
		List<String> writes = DESK.writes();
		carryOut(this.story.status(Status.CANCELLED, Status.RESOLVED, Origin.CHATWOOT));
		assertThat(DESK.writes()).as("its own echo is not written back").isEqualTo(writes);
		assertThat(DESK.conversation().path("status").asString()).isEqualTo("resolved");
		assertThat(DESK.conversation().at("/custom_attributes/closed_without_con").asBoolean()).isTrue();
	}

	private void carryOut(ConsultationEvent decision) {
		SyncDesk.deliver(this.handler, SyncDesk.decide(decision));
	}

	private static String last(List<String> writes, String end) {
		return writes.stream().filter((write) -> write.endsWith(end)).toList().getLast();
	}

}
