package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ConsultationEvent.CallDetected;
import uz.consbridge.events.ConsultationEvent.ClientNoticed;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.ManagerState;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.gateway.consultation.AddRatings;
import uz.consbridge.gateway.consultation.AddRatings.Answer;
import uz.consbridge.gateway.consultation.AddRedate;
import uz.consbridge.gateway.consultation.AddRedate.NewRedate;
import uz.consbridge.gateway.consultation.CancelConsultation;
import uz.consbridge.gateway.core.CoreTests;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same fact is announced once, whichever way it arrives, and again when it is a new
 * one.
 */
class NoticesOnceTests extends ProjectionTests {

	private static final String ANNA = "aaaaaaaa-3333-11e9-a1e3-60a44cafb67d";

	private static final String BEKZOD = "bbbbbbbb-3333-11e9-a1e3-60a44cafb67d";

	@Autowired
	private AddRedate redates;

	@Autowired
	private AddRatings ratings;

	@Autowired
	private CancelConsultation cancel;

	@BeforeEach
	void linked() {
		this.desk.map(ANNA, 401);
		this.desk.map(BEKZOD, 402);
		named(ANNA, "Каримова Анна");
		named(BEKZOD, "Рахимов Бекзод");
		link();
	}

	@Test
	void aRedateOfTheApiThatComesBackFrom1CIsTheSame() {
		Instant when = CoreTests.NOON.plus(Duration.ofDays(2));
		this.redates.add(this.id, new NewRedate(when, "busy", null), Desk.ACTOR);
		Instant period = last(RedateAdded.class).period();
		redated(period, when);
		redated(period, when);
		assertThat(this.desk.decisions(this.id, RedateAdded.class)).hasSize(1);
		redated(period.plusSeconds(60), when.plus(Duration.ofDays(1)));
		redated(period.plusSeconds(120), when);
		assertThat(this.desk.decisions(this.id, RedateAdded.class)).as("back to the first date is a new fact")
			.hasSize(3);
	}

	@Test
	void aRatingOfTheApiThatComesBackFrom1CIsTheSame() {
		this.ratings.add(this.id, List.of(new Answer(1, 5, "Quick?", "thanks", ANNA)), Desk.ACTOR);
		rated(5);
		rated(5);
		assertThat(this.desk.decisions(this.id, RatingAdded.class)).hasSize(1);
	}

	@Test
	void aCallIsAnnouncedOnce() {
		called(CoreTests.NOON);
		called(CoreTests.NOON);
		called(CoreTests.NOON.plusSeconds(60));
		assertThat(this.desk.decisions(this.id, CallDetected.class)).hasSize(2);
	}

	@Test
	void managersWhoTakeTurnsAreAnnouncedEachTime() {
		for (String manager : List.of(ANNA, BEKZOD, ANNA, BEKZOD)) {
			this.document = this.document.manager(manager);
			show(this.document);
			show(this.document);
			this.conversation = this.conversation.assignee(manager.equals(ANNA) ? 401L : 402L);
			done(ManagerAssigned.class, this.conversation);
			show(this.conversation);
		}
		assertThat(told("manager-changed")).hasSize(4);
		assertThat(told("manager-changed").getLast().arguments()).containsEntry("manager", "Рахимов Бекзод")
			.containsEntry("previous", "Каримова Анна");
	}

	@Test
	void aReassignmentInChatwootIsAnnouncedOnceAlthough1CShowsItToo() {
		show(this.conversation.assignee(401L));
		assertThat(told("manager-changed")).hasSize(1);
		this.document = this.document.manager(ANNA);
		done(ManagerAssigned.class, this.document);
		show(this.document);
		assertThat(told("manager-changed")).hasSize(1);
	}

	@Test
	void anEndIn1CIsAnnouncedOnceAndNoManagerAfterIt() {
		this.document = this.document.ended(CoreTests.NOON);
		show(this.document);
		show(this.document);
		this.conversation = this.conversation.status("resolved");
		done(StatusChanged.class, this.conversation);
		show(this.conversation);
		show(this.document.manager(BEKZOD));
		assertThat(this.desk.decisions(this.id, ClientNoticed.class)).extracting(ClientNoticed::messageKey)
			.containsExactly("closed");
	}

	@Test
	void aCancellationIsAnnouncedOnceAlthough1CShowsItToo() {
		this.cancel.cancel(this.id, Desk.ACTOR);
		show(this.document.cancelled());
		assertThat(this.desk.decisions(this.id, ClientNoticed.class)).extracting(ClientNoticed::messageKey)
			.containsExactly("cancelled");
	}

	@Test
	void aConsultantWhoResolvesTheConversationSaysSoHimself() {
		show(this.conversation.status("resolved"));
		assertThat(this.desk.decisions(this.id, ClientNoticed.class)).isEmpty();
	}

	@Test
	void aClosedQueueIsAnnouncedOnceForADay() {
		show(this.document.manager(ANNA));
		LocalDate today = LocalDate.of(2026, 11, 23);
		tell(new OneCEvent.QueueClosingChanged(ANNA, today, true));
		tell(new OneCEvent.QueueClosingChanged(ANNA, today, true));
		assertThat(told("queue-closed")).hasSize(1);
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).hasSize(1);
		tell(new OneCEvent.QueueClosingChanged(ANNA, today, false));
		tell(new OneCEvent.QueueClosingChanged(ANNA, today, true));
		assertThat(told("queue-closed")).as("opened and closed again").hasSize(2);
	}

	private List<ClientNoticed> told(String key) {
		return this.desk.decisions(this.id, ClientNoticed.class)
			.stream()
			.filter((notice) -> notice.messageKey().equals(key))
			.toList();
	}

	private void named(String key, String name) {
		tell(new OneCEvent.ManagerChanged(
				new ManagerState(key, null, name, name, false, false, true, true, null, null, null, null, List.of())));
	}

	private void redated(Instant period, Instant newDate) {
		tell(new OneCEvent.RedateAdded(this.document.refKey(), this.document.subscriber(), null, period, null, newDate,
				null));
	}

	private void rated(int rating) {
		tell(new OneCEvent.RatingAdded(this.document.refKey(), this.document.subscriber(), ANNA, 1, rating, "Quick?",
				"thanks", CoreTests.NOON));
	}

	private void called(Instant period) {
		tell(new OneCEvent.CallDetected(this.document.refKey(), this.document.subscriber(), ANNA, period));
	}

}
