package uz.consbridge.etl;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.etl.job.Run;
import uz.consbridge.events.Event;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class RegistersTests extends PullTestBase {

	@Test
	void aCallIsPublishedOnceUnderTheKeyOfItsDocument() {
		UUID document = this.pulls.document();
		this.pulls.operator.call(document, Seed.UZBEK_CONSULTANT, null);
		for (int i = 0; i < 3; i++) {
			assertThat(this.pulls.run("calls").state()).isEqualTo(Run.State.DONE);
			this.pulls.clock.forward(Duration.ofMinutes(1));
		}
		assertThat(this.pulls.topic.all(OneCEvent.CallDetected.class)).hasSize(1).first().satisfies((call) -> {
			assertThat(call.refKey()).isEqualTo(document.toString());
			assertThat(call.managerKey()).isEqualTo(Seed.UZBEK_CONSULTANT.toString());
			assertThat(call.subscriberKey()).isEqualTo(this.pulls.subscriber.toString());
		});
	}

	@Test
	void twoCallsOfOneDocumentAreTwo() {
		UUID document = this.pulls.document();
		this.pulls.operator.call(document, null, null);
		this.pulls.run("calls");
		this.pulls.clock.forward(Duration.ofMinutes(1));
		this.pulls.operator.call(document, null, null);
		this.pulls.run("calls");
		assertThat(this.pulls.topic.events()).hasSize(2).extracting(Event::id).doesNotHaveDuplicates();
	}

	@Test
	void callsOfOneSecondThatCrossPagesAreAllPublished() {
		LocalDateTime at = this.pulls.operator.now();
		List<String> documents = new ArrayList<>();
		for (int i = 0; i < 3 * Pulls.PAGE + 1; i++) {
			UUID document = this.pulls.document();
			documents.add(document.toString());
			this.pulls.operator.call(document, null, at);
		}
		assertThat(this.pulls.run("calls").state()).isEqualTo(Run.State.DONE);
		assertThat(this.pulls.topic.all(OneCEvent.CallDetected.class)).extracting(OneCEvent.CallDetected::refKey)
			.containsExactlyInAnyOrderElementsOf(documents);
	}

	@Test
	void withNoNewCallAsksOnce() {
		this.pulls.operator.call(this.pulls.document(), null, null);
		this.pulls.run("calls");
		this.pulls.requests(Names.CALLS);
		this.pulls.run("calls");
		assertThat(this.pulls.requests(Names.CALLS)).hasSize(1);
	}

	@Test
	void aRescheduleIsPublishedWithBothDates() {
		UUID document = this.pulls.document();
		LocalDateTime planned = this.pulls.operator.now().plusDays(3);
		this.pulls.operator.redate(document, planned, "по просьбе");
		this.pulls.run("redates");
		this.pulls.run("redates");
		assertThat(this.pulls.topic.all(OneCEvent.RedateAdded.class)).hasSize(1).first().satisfies((redate) -> {
			assertThat(redate.refKey()).isEqualTo(document.toString());
			assertThat(redate.oldDate()).isEqualTo(this.pulls.clock.instant().plus(Duration.ofDays(1)));
			assertThat(redate.newDate()).isEqualTo(this.pulls.clock.instant().plus(Duration.ofDays(3)));
			assertThat(redate.comment()).isEqualTo("по просьбе");
		});
	}

	@Test
	void ratingsOfRecentlyChangedDocumentsArePublishedAndAgainWhenTheyChangeBack() {
		UUID document = this.pulls.document();
		this.pulls.run("consultations");
		for (int rating : new int[] { 5, 5, 3, 5 }) {
			this.pulls.operator.rate(document, 1, rating, null);
			this.pulls.run("ratings");
		}
		assertThat(this.pulls.topic.all(OneCEvent.RatingAdded.class)).extracting(OneCEvent.RatingAdded::rating)
			.containsExactly(5, 3, 5);
		assertThat(this.pulls.topic.events()).extracting(Event::id).doesNotHaveDuplicates();
	}

}
