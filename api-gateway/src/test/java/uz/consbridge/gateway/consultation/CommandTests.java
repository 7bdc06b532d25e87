package uz.consbridge.gateway.consultation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.client.ClientData;
import uz.consbridge.gateway.consultation.AddRatings.Answer;
import uz.consbridge.gateway.consultation.AddRedate.NewRedate;
import uz.consbridge.gateway.consultation.UpdateConsultation.Change;
import uz.consbridge.gateway.core.CoreTests;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

class CommandTests extends CoreTests {

	private static final String MANAGER = "cccccccc-24b2-11e9-a1e3-60a44cafb67d";

	private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

	@Autowired
	private AddRedate redate;

	@Autowired
	private AddRatings ratings;

	@Autowired
	private CancelConsultation cancel;

	@Autowired
	private UpdateConsultation update;

	@Autowired
	private FindConsultations find;

	private final ClientData client = Desk.subscriber();

	private UUID id = UUID.randomUUID();

	@BeforeEach
	void create() {
		this.id = this.desk.created(Desk.accounting(this.client, NOON)).consId();
	}

	@Test
	void aRedateMovesTheConsultationAndIsDecided() {
		add(TOMORROW);
		RedateAdded decision = last(RedateAdded.class);
		assertThat(decision.oldDate()).isEqualTo(NOON);
		assertThat(decision.newDate()).isEqualTo(TOMORROW);
		assertThat(decision.managerKey()).isEqualTo("062699c7-24b2-11e9-a1e3-60a44cafb67d");
		ConsultationView moved = this.desk.read(this.id);
		assertThat(moved.startDate()).isEqualTo(TOMORROW);
		assertThat(moved.redate()).hasToString("2026-11-24");
		assertThat(moved.redateTime()).hasToString("12:00");
	}

	@Test
	void periodsAreWholeSecondsAndNeverTheSame() throws Exception {
		this.clock.set(NOON.plusMillis(400));
		CreationTests.concurrently(5, () -> this.redate.add(this.id, new NewRedate(TOMORROW, null, null), Desk.ACTOR));
		List<RedateView> redates = this.find.redates(this.id, 0, 100).items();
		assertThat(redates).hasSize(5)
			.extracting(RedateView::period)
			.containsExactly(NOON.plusSeconds(4), NOON.plusSeconds(3), NOON.plusSeconds(2), NOON.plusSeconds(1), NOON);
		assertThat(this.find.redates(this.id, 1, 2).items()).hasSize(2);
		assertThat(this.find.redates(this.id, 1, 2).total()).isEqualTo(5);
	}

	@Test
	void aRedateObeysTheLimitsOfACreation() {
		for (int i = 0; i < 3; i++) {
			this.desk.created(Desk.accounting(this.client, TOMORROW));
		}
		assertRejected(redate(TOMORROW, null), 429, "new_date");
		assertRejected(redate(NOON.plus(Duration.ofDays(30)).plusSeconds(1), null), 400, "new_date");
		assertRejected(redate(NOON, "FRONT"), 400, "manager_key");
		assertThat(redate(NOON.plusSeconds(60), null)).isInstanceOf(AddRedate.Result.Added.class);
		assertRejected(this.redate.add(UUID.randomUUID(), new NewRedate(NOON, null, null), Desk.ACTOR), 404, null);
	}

	@Test
	void manyConcurrentRedatesToOneDayKeepTheLimit() throws Exception {
		List<UUID> others = IntStream.range(0, 8)
			.mapToObj((day) -> this.desk.created(Desk.accounting(this.client, NOON.plus(Duration.ofDays(day + 2L))))
				.consId())
			.toList();
		Iterator<UUID> next = others.iterator();
		List<AddRedate.Result> results = CreationTests.concurrently(8, () -> {
			UUID consId;
			synchronized (next) {
				consId = next.next();
			}
			return this.redate.add(consId, new NewRedate(TOMORROW, null, null), Desk.ACTOR);
		});
		assertThat(results).filteredOn(AddRedate.Result.Added.class::isInstance).hasSize(3);
	}

	@Test
	void anEndedConsultationCannotBeMoved() {
		this.cancel.cancel(this.id, Desk.ACTOR);
		assertRejected(redate(TOMORROW, null), 400, "status");
	}

	@Test
	void ratingsAreOneForEachQuestionAndManagerWithTheirAverage() {
		rate(new Answer(1, 5, "Speed?", null, null), new Answer(2, 4, "Help?", "good", null),
				new Answer(2, 3, "Help?", null, MANAGER));
		RatingsView view = this.find.ratings(this.id);
		assertThat(view.count()).isEqualTo(3);
		assertThat(view.average()).isEqualByComparingTo(new BigDecimal("4.00"));
		rate(new Answer(2, 2, "Help?", "good", null));
		assertThat(this.find.ratings(this.id).average()).isEqualByComparingTo(new BigDecimal("3.33"));
		assertThat(this.find.ratings(this.id).count()).isEqualTo(3);
		assertThat(this.desk.decisions(this.id, RatingAdded.class)).hasSize(4);
		rate(new Answer(2, 2, "Help?", "good", null));
		assertThat(this.desk.decisions(this.id, RatingAdded.class)).hasSize(4);
	}

	@Test
	void badAnswersAreNamedAndNoneIsStored() {
		assertRejected(this.ratings.add(this.id, List.of(), Desk.ACTOR), 400, "answers");
		assertRejected(
				this.ratings.add(this.id,
						List.of(new Answer(1, 5, null, null, null), new Answer(2, 6, null, null, null)), Desk.ACTOR),
				400, "answers[1].rating");
		assertRejected(this.ratings.add(this.id, List.of(new Answer(1, 5, null, null, "FRONT")), Desk.ACTOR), 400,
				"answers[0].manager_key");
		assertThat(this.find.ratings(this.id).count()).isZero();
	}

	@Test
	void cancellingIsOneDecisionAndOnlyOnce() {
		CancelConsultation.Result result = this.cancel.cancel(this.id, Desk.ACTOR);
		assertThat(result).isInstanceOfSatisfying(CancelConsultation.Result.Cancelled.class, (cancelled) -> {
			assertThat(cancelled.consultation().status()).isEqualTo(Status.CANCELLED);
			assertThat(cancelled.consultation().denied()).isTrue();
			assertThat(cancelled.consultation().endDate()).isEqualTo(NOON);
		});
		assertThat(this.cancel.cancel(this.id, Desk.ACTOR)).isInstanceOf(CancelConsultation.Result.Rejected.class);
		assertThat(this.desk.decisions(this.id, ConsultationCancelled.class)).hasSize(1);
		assertThat(this.desk.decisions(this.id, StatusChanged.class)).isEmpty();
	}

	@Test
	void cancellingFreesThePlaceOfTheDay() {
		UUID second = this.desk.created(Desk.accounting(this.client, NOON)).consId();
		this.desk.created(Desk.accounting(this.client, NOON));
		this.cancel.cancel(second, Desk.ACTOR);
		this.desk.created(Desk.accounting(this.client, NOON));
	}

	@Test
	void cancellingLateIsRefused() {
		this.clock.advance(Duration.ofMinutes(30).plusSeconds(1));
		assertThat(this.cancel.cancel(this.id, Desk.ACTOR)).isInstanceOf(CancelConsultation.Result.Rejected.class);
	}

	@Test
	void anUpdateDecidesWhatChangedAndNothingElse() {
		change(new Change(Status.PENDING, MANAGER, 3, List.of("vip", "late"), Map.of("crm", 42), null, null, null,
				null));
		ConsultationView changed = this.desk.read(this.id);
		assertThat(changed.status()).isEqualTo(Status.PENDING);
		assertThat(changed.manager()).isEqualTo(MANAGER);
		assertThat(changed.priority()).isEqualTo(3);
		assertThat(changed.tags()).containsExactly("vip", "late");
		assertThat(last(ConsultationEvent.ConsultationUpdated.class).changed()).containsExactly("custom_attributes",
				"importance", "priority", "tags");
		assertThat(last(ManagerAssigned.class).previousManagerKey()).isEqualTo("062699c7-24b2-11e9-a1e3-60a44cafb67d");
		int before = this.desk.decisions(this.id).size();
		change(new Change(Status.PENDING, MANAGER, 3, List.of("vip", "late"), Map.of("crm", 42), null, null, null,
				null));
		assertThat(this.desk.decisions(this.id)).hasSize(before);
		assertThat(this.find.history(this.id, 0, 100).items()).extracting(HistoryEntry::actor).containsOnly(Desk.ACTOR);
	}

	@Test
	void anEndCannotBeUndone() {
		change(new Change(Status.RESOLVED, null, null, null, null, null, null, null, null));
		assertRejected(this.update.update(this.id,
				new Change(Status.OPEN, null, null, null, null, null, null, null, null), Desk.ACTOR), 400, "status");
	}

	private void add(Instant to) {
		assertThat(redate(to, null)).isInstanceOf(AddRedate.Result.Added.class);
	}

	private AddRedate.Result redate(Instant to, @Nullable String manager) {
		return this.redate.add(this.id, new NewRedate(to, null, manager), Desk.ACTOR);
	}

	private void rate(Answer... answers) {
		assertThat(this.ratings.add(this.id, List.of(answers), Desk.ACTOR)).isInstanceOf(AddRatings.Result.Added.class);
	}

	private void change(Change change) {
		assertThat(this.update.update(this.id, change, Desk.ACTOR))
			.isInstanceOf(UpdateConsultation.Result.Updated.class);
	}

	private <T extends ConsultationEvent> T last(Class<T> type) {
		return this.desk.decisions(this.id, type).getLast();
	}

	private static void assertRejected(Object result, int status, @Nullable String field) {
		Rejection rejection = switch (result) {
			case AddRedate.Result.Rejected rejected -> rejected.rejection();
			case AddRatings.Result.Rejected rejected -> rejected.rejection();
			case UpdateConsultation.Result.Rejected rejected -> rejected.rejection();
			default -> throw new AssertionError("not rejected: " + result);
		};
		assertThat(rejection.kind().status()).isEqualTo(status);
		assertThat(rejection.field()).isEqualTo(field);
	}

}
