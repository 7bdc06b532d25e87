package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.consultation.AddRatings;
import uz.consbridge.gateway.consultation.AddRatings.Answer;
import uz.consbridge.gateway.consultation.AddRedate;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.HistoryEntry;
import uz.consbridge.gateway.consultation.AddRedate.NewRedate;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterTests extends ProjectionTests {

	private static final Instant FRIDAY = NOON.plus(Duration.ofDays(4));

	private static final Instant SATURDAY = NOON.plus(Duration.ofDays(5));

	@Autowired
	private AddRedate redate;

	@Autowired
	private AddRatings ratings;

	@Autowired
	private FindConsultations find;

	@BeforeEach
	void linked() {
		link();
	}

	@Test
	void ourOwnRedateAndRatingComingBackAreEchoes() {
		redate(FRIDAY);
		RedateAdded redate = last(RedateAdded.class);
		rate(4);
		rate(5);
		int before = decisions();
		tell(new OneCEvent.RedateAdded(this.document.refKey(), null, Document.MANAGER, redate.period(), null, FRIDAY,
				null));
		for (RatingAdded rating : this.desk.decisions(this.id, RatingAdded.class)) {
			tell(new OneCEvent.RatingAdded(this.document.refKey(), null, Document.MANAGER, 1, rating.rating(), "?",
					null, rating.ratedAt()));
		}
		assertThat(decisions()).isEqualTo(before);
		assertThat(read().conRates().answers()).singleElement().extracting("rating").isEqualTo(5);
	}

	@Test
	void aRedateOfOneCMovesTheConsultationUnlessANewerIsKnown() {
		redate(FRIDAY);
		Instant period = last(RedateAdded.class).period();
		tell(redate(period.minusSeconds(60), SATURDAY));
		assertThat(read().startDate()).isEqualTo(FRIDAY);
		tell(redate(period.plusSeconds(60), SATURDAY));
		assertThat(read().startDate()).isEqualTo(SATURDAY);
		assertThat(last(RedateAdded.class).origin()).isEqualTo(Origin.ONEC);
	}

	@Test
	void aRedateOfOneCIsOneEntryOfTheHistoryWhicheverReportComesFirst() {
		show(this.document.scheduled(FRIDAY));
		tell(redate(NOON.plusSeconds(5), FRIDAY));
		assertThat(this.find.history(this.id, 0, 100).items()).filteredOn((entry) -> "start_date".equals(entry.field()))
			.singleElement()
			.satisfies((entry) -> {
				assertThat(entry.kind()).isEqualTo("redate");
				assertThat(entry.actor()).isEqualTo("1c");
			});
	}

	@Test
	void theHistorySaysWhichManagerItWas() {
		String olga = "dddddddd-24b2-11e9-a1e3-60a44cafb67d";
		tell(new AgentLinked(4_711, olga, "Olga"));
		tell(new OneCEvent.CallDetected(this.document.refKey(), null, olga, NOON));
		assertThat(this.find.history(this.id, 0, 100).items()).filteredOn((entry) -> entry.kind().equals("call"))
			.extracting(HistoryEntry::actor)
			.containsExactly("Olga");
	}

	@Test
	void theSameEventTwiceIsOneEvent() {
		OneCEvent.CallDetected call = new OneCEvent.CallDetected(this.document.refKey(), null, null, NOON);
		tell("one-id", call);
		int before = decisions();
		tell("one-id", call);
		tell("another-id", call);
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void aRatingOfOneCReplacesAnOlderOneAndNeverANewerOne() {
		tell(rating(3, NOON));
		tell(rating(5, NOON.plusSeconds(60)));
		tell(rating(3, NOON));
		assertThat(read().conRates().answers()).singleElement().extracting("rating").isEqualTo(5);
		assertThat(this.desk.decisions(this.id, RatingAdded.class)).hasSize(2)
			.extracting(RatingAdded::origin)
			.containsOnly(Origin.ONEC);
	}

	private OneCEvent.RatingAdded rating(int value, Instant at) {
		return new OneCEvent.RatingAdded(this.document.refKey(), null, Document.MANAGER, 1, value, "?", null, at);
	}

	private OneCEvent.RedateAdded redate(Instant period, Instant to) {
		return new OneCEvent.RedateAdded(this.document.refKey(), null, Document.MANAGER, period, null, to, null);
	}

	private void rate(int value) {
		assertThat(this.ratings.add(this.id, List.of(new Answer(1, value, "?", null, null)), Desk.ACTOR))
			.isInstanceOf(AddRatings.Result.Added.class);
	}

	private void redate(Instant to) {
		assertThat(this.redate.add(this.id, new NewRedate(to, null, null), Desk.ACTOR))
			.isInstanceOf(AddRedate.Result.Added.class);
	}

}
