package uz.consbridge.gateway.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.client.ClientData;
import uz.consbridge.gateway.consultation.CreateConsultation.Idempotency;
import uz.consbridge.gateway.consultation.CreateConsultation.Result;
import uz.consbridge.gateway.core.CoreTests;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

class CreationTests extends CoreTests {

	private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

	@Autowired
	private CreateConsultation create;

	@Test
	void storesTheConsultationAndDecidesToMakeItsCounterparts() {
		ConsultationView created = this.desk.accounting();

		assertThat(created.consId().version()).isEqualTo(7);
		assertThat(created.status()).isEqualTo(Status.OPEN);
		assertThat(created.sync()).isEqualTo(new ConsultationView.Sync(SyncState.PENDING, SyncState.PENDING, null));
		assertThat(created.manager()).isEqualTo("062699c7-24b2-11e9-a1e3-60a44cafb67d");
		List<ConsultationEvent> decisions = this.desk.decisions(created.consId());
		assertThat(decisions).singleElement().isInstanceOfSatisfying(ConsultationCreated.class, (decision) -> {
			assertThat(decision.origin()).isEqualTo(Origin.API);
			assertThat(decision.conversationWanted()).isTrue();
			assertThat(decision.documentWanted()).isTrue();
			assertThat(decision.facts().createdAt()).isEqualTo(created.createDate());
			assertThat(decision.facts().client().phone()).isEqualTo(decision.facts().subscriber().phone());
			assertThat(UUID.fromString(decision.facts().conversationSourceId()).version()).isEqualTo(4);
			assertThat(decision.facts().conversationSourceId()).isNotEqualTo(created.consId().toString());
		});
	}

	@Test
	void technicalSupportNeedsNoDocumentAndNoManager() {
		ConsultationView created = this.desk.support();
		assertThat(created.sync().onec()).isEqualTo(SyncState.NOT_REQUIRED);
		assertThat(created.manager()).isNull();
	}

	@Test
	void refusesASecondOpenSupportRequestOfOneClient() {
		ClientData client = Desk.subscriber();
		this.desk.created(Desk.support(client));
		assertRejected(this.create.create(Desk.support(client), null, Desk.ACTOR), 409, null);
	}

	@Test
	void ofManyConcurrentSupportRequestsOneIsCreated() throws Exception {
		ClientData client = Desk.subscriber();
		List<Result> results = concurrently(50, () -> this.create.create(Desk.support(client), null, Desk.ACTOR));
		assertThat(results).filteredOn(Result.Created.class::isInstance).hasSize(1);
		assertThat(results).filteredOn(Result.Rejected.class::isInstance).hasSize(49);
	}

	@Test
	void ofManyConcurrentAccountingRequestsForOneDayThreeAreCreated() throws Exception {
		ClientData client = Desk.subscriber();
		List<Result> results = concurrently(10,
				() -> this.create.create(Desk.accounting(client, TOMORROW), null, Desk.ACTOR));
		List<Result.Created> created = results.stream()
			.filter(Result.Created.class::isInstance)
			.map(Result.Created.class::cast)
			.toList();
		assertThat(created).hasSize(3);
		assertThat(created).extracting((result) -> result.consultation().createDate()).doesNotHaveDuplicates();
		results.stream()
			.filter(Result.Rejected.class::isInstance)
			.forEach((result) -> assertRejected(result, 429, "consultation.scheduled_at"));
	}

	@Test
	void countsDaysByTheClockOfTheBase() {
		ClientData client = Desk.subscriber();
		Instant lastMomentOfTheDay = Instant.parse("2026-11-25T18:59:59Z");
		for (int i = 0; i < 3; i++) {
			this.desk.created(Desk.accounting(client, lastMomentOfTheDay.minusSeconds(i)));
		}
		assertRejected(this.create.create(Desk.accounting(client, lastMomentOfTheDay), null, Desk.ACTOR), 429,
				"consultation.scheduled_at");
		this.desk.created(Desk.accounting(client, lastMomentOfTheDay.plusSeconds(1)));
	}

	@Test
	void refusesADateTooFarAhead() {
		Instant latest = NOON.plus(Duration.ofDays(30));
		this.desk.created(Desk.accounting(Desk.subscriber(), latest));
		assertRejected(this.create.create(Desk.accounting(Desk.subscriber(), latest.plusSeconds(1)), null, Desk.ACTOR),
				400, "consultation.scheduled_at");
	}

	@Test
	void refusesAClientNobodyCanPhone() {
		assertRejected(this.create.create(Desk.support(Desk.owner("301234567", "77001", null)), null, Desk.ACTOR), 400,
				"client.phone_number");
		assertRejected(this.create.create(Desk.support(Desk.owner("301234567", "77001", " ")), null, Desk.ACTOR), 400,
				"client.phone_number");
	}

	@Test
	void aRejectedRequestLeavesNothingBehind() {
		ClientData client = Desk.owner("301234568", "77002", null);
		this.create.create(Desk.support(client), new Idempotency("site", "left-behind", "hash"), Desk.ACTOR);
		Result other = this.create.create(Desk.support(Desk.owner("301234568", "77002", "+998901112233")),
				new Idempotency("site", "left-behind", "other hash"), Desk.ACTOR);
		assertThat(other).isInstanceOf(Result.Created.class);
	}

	@Test
	void ofManyConcurrentRequestsWithOneKeyOneIsCreated() throws Exception {
		NewConsultation request = Desk.accounting(Desk.subscriber(), null);
		Idempotency key = new Idempotency("site", "key-" + UUID.randomUUID(), "hash");
		List<Result> results = concurrently(50, () -> this.create.create(request, key, Desk.ACTOR));

		assertThat(results).filteredOn(Result.Created.class::isInstance).hasSize(1);
		assertThat(results).noneMatch(Result.Rejected.class::isInstance);
		assertThat(results).flatMap(CreationTests::consIds).containsOnly(consIds(created(results)).getFirst());
		assertThat(this.create.create(request, key, Desk.ACTOR)).isInstanceOf(Result.Replayed.class);
	}

	@Test
	void aKeyIsBoundToItsBodyAndItsCallerForADay() {
		ClientData client = Desk.subscriber();
		Idempotency key = new Idempotency("site", "key-" + UUID.randomUUID(), "hash");
		NewConsultation request = Desk.accounting(client, null);
		Result first = this.create.create(request, key, Desk.ACTOR);

		assertThat(this.create.create(request, new Idempotency("site", key.key(), "other"), Desk.ACTOR))
			.isInstanceOf(Result.KeyReused.class);
		assertThat(this.create.create(request, new Idempotency("call centre", key.key(), "other"), Desk.ACTOR))
			.isInstanceOf(Result.Created.class);
		this.clock.advance(Duration.ofHours(24).minusMillis(1));
		assertThat(consIds(this.create.create(request, key, Desk.ACTOR))).isEqualTo(consIds(first));
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.create.create(request, key, Desk.ACTOR)).isInstanceOf(Result.Created.class);
	}

	@Test
	void refusesManagersThatAreNoGuid() {
		ClientData client = Desk.subscriber();
		for (String manager : List.of("FRONT", "42", "00000000-0000-0000-0000-000000000000")) {
			NewConsultation plain = Desk.support(client);
			NewConsultation request = new NewConsultation(client, null, plain.source(), plain.type(), "ru", "?", null,
					null, null, null, null, manager, List.of(), List.of(), plain.customAttributes());
			assertRejected(this.create.create(request, null, Desk.ACTOR), 400, "consultation.manager_key");
		}
	}

	@Test
	void namesAKnownClientOrSaysThatItIsUnknown() {
		ConsultationView first = this.desk.accounting();
		assertThat(this.create.create(of(String.valueOf(first.clientId())), null, Desk.ACTOR))
			.isInstanceOf(Result.Created.class);
		assertRejected(this.create.create(of("not a uuid"), null, Desk.ACTOR), 400, "consultation.client_id");
		assertRejected(this.create.create(of(UUID.randomUUID().toString()), null, Desk.ACTOR), 404,
				"consultation.client_id");
	}

	private static NewConsultation of(String clientId) {
		NewConsultation plain = Desk.accounting(Desk.subscriber(), null);
		return new NewConsultation(null, clientId, plain.source(), plain.type(), "ru", "?", null, null, null, null,
				null, null, List.of(), List.of(), plain.customAttributes());
	}

	private static Result created(List<Result> results) {
		return results.stream().filter(Result.Created.class::isInstance).findFirst().orElseThrow();
	}

	private static List<UUID> consIds(Result result) {
		return switch (result) {
			case Result.Created created -> List.of(created.consultation().consId());
			case Result.Replayed replayed -> List.of(replayed.consultation().consId());
			default -> List.of();
		};
	}

	static void assertRejected(Result result, int status, @org.jspecify.annotations.Nullable String field) {
		assertThat(result).isInstanceOfSatisfying(Result.Rejected.class, (rejected) -> {
			assertThat(rejected.rejection().kind().status()).isEqualTo(status);
			assertThat(rejected.rejection().field()).isEqualTo(field);
		});
	}

	static <T> List<T> concurrently(int times, Callable<T> call) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> futures = IntStream.range(0, times).mapToObj((i) -> threads.submit(call)).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
	}

}
