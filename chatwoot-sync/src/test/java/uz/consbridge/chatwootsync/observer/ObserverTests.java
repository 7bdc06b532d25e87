package uz.consbridge.chatwootsync.observer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.ChatwootClient;
import uz.consbridge.chatwoot.ChatwootSettings;
import uz.consbridge.chatwoot.ContactData;
import uz.consbridge.chatwoot.Conversation;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.NewConversation;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.events.ChatwootEvent.ConversationSnapshot;
import uz.consbridge.events.ChatwootMessage;
import uz.consbridge.events.Event;
import uz.consbridge.simulator.chatwoot.ChatwootSimulator;
import uz.consbridge.simulator.chatwoot.Settings;
import uz.consbridge.simulator.contract.Contract;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

class ObserverTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final Duration CYCLE = Duration.ofMinutes(2);

	private static final DataSource DATABASE = migrated();

	private final TestClock clock = new TestClock();

	private final ChatwootSimulator chatwoot = ChatwootSimulator.start(settings());

	private final ChatwootClient client = new ChatwootClient(new ChatwootSettings(this.chatwoot.baseUrl(),
			this.chatwoot.settings().adminToken(), this.chatwoot.settings().accountId(), SOON, SOON, SOON));

	private final List<Event<?>> told = new ArrayList<>();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final Observer observer = observer(this::keep);

	@BeforeEach
	void forget() {
		JdbcClient jdbc = JdbcClient.create(DATABASE);
		jdbc.sql("truncate chatwoot.observer, chatwoot.observed").update();
	}

	@AfterEach
	void close() {
		assertThat(Contract.chatwoot().complaints(this.chatwoot.ledger().entries())).isEmpty();
		this.client.close();
		this.chatwoot.close();
	}

	@Test
	void reportsEachVersionOnceAlthoughLooksOverlap() {
		long id = conversation();
		cycle();
		this.chatwoot.consultantSays(id, "Good morning");
		cycle();
		cycle();
		assertThat(snapshots()).hasSize(2);
		assertThat(snapshots().getLast().messages()).extracting(ChatwootMessage::content)
			.containsExactly("Good morning");
		assertThat(this.told).extracting(Event::id).doesNotHaveDuplicates();
	}

	@Test
	void aLookThatFindsNothingNewCostsOneRequest() {
		conversation();
		cycle();
		assertThat(requestsOfACycle()).isEqualTo(1);
		this.clock.advance(Duration.ofHours(1));
		this.chatwoot.ledger().clear();
		this.observer.look();
		assertThat(this.chatwoot.ledger().entries()).hasSize(1);
	}

	@Test
	void leavesAloneWhatChangedAMomentAgoAndComesBackToIt() {
		long id = conversation();
		this.clock.advance(Duration.ofSeconds(29));
		this.observer.look();
		assertThat(this.told).isEmpty();
		this.chatwoot.customerSays(id, "Are you there?");
		this.clock.advance(CYCLE);
		this.observer.look();
		assertThat(snapshots()).hasSize(1);
		assertThat(snapshots().getFirst().messages()).hasSize(1);
	}

	@Test
	void findsAllMessagesOfABusyConversationWithoutReadingOldOnesAgain() {
		long id = conversation();
		cycle();
		for (int i = 0; i < 45; i++) {
			this.chatwoot.customerSays(id, "message " + i);
		}
		cycle();
		assertThat(snapshots().getLast().messages()).hasSize(45);
		this.chatwoot.customerSays(id, "one more");
		assertThat(requestsOfACycle()).isEqualTo(2);
	}

	@Test
	void aSecondInstanceDoesNotLookAgainAndAnotherOneGoesOnAfterARestart() {
		conversation();
		Observer second = observer(this::keep);
		this.clock.advance(CYCLE);
		this.observer.look();
		this.chatwoot.ledger().clear();
		second.look();
		assertThat(this.chatwoot.ledger().entries()).isEmpty();
		this.clock.advance(CYCLE);
		second.look();
		assertThat(this.chatwoot.ledger().entries()).hasSize(1);
		assertThat(snapshots()).hasSize(1);
	}

	@Test
	void anAbsenceOfChatwootIsMadeUpFor() {
		cycle();
		long id = conversation();
		this.chatwoot.faults().add(Fault.status(502, "away"));
		for (int i = 0; i < 20; i++) {
			cycle();
		}
		assertThat(this.told).isEmpty();
		this.chatwoot.faults().clear();
		cycle();
		assertThat(reported()).containsExactly(id);
	}

	@Test
	void whatKafkaDidNotTakeIsReportedByTheNextLook() {
		conversation();
		conversation();
		Observer unlucky = observer(
				(topic, key, event) -> CompletableFuture.failedFuture(new IllegalStateException("no broker")));
		this.clock.advance(CYCLE);
		unlucky.look();
		cycle();
		assertThat(snapshots()).hasSize(2);
		assertThat(this.meters.counter("consbridge.observer.looks", "result", "incomplete").count()).isEqualTo(1);
	}

	@Test
	void aConversationThatCannotBeReadKeepsNoOtherWaiting() {
		long odd = conversation();
		this.clock.advance(Duration.ofSeconds(1));
		long later = conversation();
		this.chatwoot.faults().add(Fault.status(500, "odd").on("GET", "/conversations/" + odd + "/messages"));
		cycle();
		cycle();
		assertThat(reported()).containsExactly(later);
		this.chatwoot.faults().clear();
		cycle();
		assertThat(reported()).containsExactly(later, odd);
	}

	@Test
	void whatCanNeverBeReadIsLeftToTheNightAtLast() {
		cycle();
		long odd = conversation();
		this.chatwoot.faults().add(Fault.status(500, "odd").on("GET", "/conversations/" + odd + "/messages"));
		cycle();
		this.clock.advance(Duration.ofHours(7));
		for (int i = 0; i < 3; i++) {
			cycle();
		}
		assertThat(requestsOfACycle()).isEqualTo(1);
	}

	@Test
	void whenNothingCanBeReadALookEndsSoon() {
		for (int i = 0; i < 10; i++) {
			conversation();
		}
		this.chatwoot.faults().add(Fault.status(502, "away").on("GET", "/messages"));
		assertThat(requestsOfACycle()).isEqualTo(4);
	}

	@Test
	void whatWasWrittenDuringALongAbsenceIsFoundPageByPage() {
		long before = conversation();
		cycle();
		this.clock.advance(Duration.ofHours(1));
		List<Long> begun = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			begun.add(conversation());
		}
		for (int i = 0; i < 25; i++) {
			this.chatwoot.customerSays(before, "message " + i);
		}
		this.clock.advance(Duration.ofDays(2));
		this.observer.look();
		assertThat(this.meters.counter("consbridge.observer.gaps").count()).isEqualTo(1);
		assertThat(reported().subList(1, reported().size())).containsAll(begun)
			.contains(before)
			.doesNotHaveDuplicates();
		assertThat(snapshots().get(reported().lastIndexOf(before)).messages()).hasSize(25);
		assertThat(requestsOfACycle()).as("afterwards all is as usual").isEqualTo(1);
	}

	@Test
	void aLongAbsenceIsMadeUpForInSeveralLooksIfOneIsNotEnough() {
		cycle();
		List<Long> begun = List.of(conversation(), conversation(), conversation(), conversation());
		this.clock.advance(Duration.ofDays(2));
		this.chatwoot.faults()
			.add(Fault.status(502, "away").on("GET", "/conversations/" + begun.getLast() + "/messages").times(1));
		this.observer.look();
		cycle();
		assertThat(reported()).containsExactlyInAnyOrderElementsOf(begun);
		assertThat(requestsOfACycle()).isEqualTo(1);
	}

	private void cycle() {
		this.clock.advance(CYCLE);
		this.observer.look();
	}

	private int requestsOfACycle() {
		this.chatwoot.ledger().clear();
		cycle();
		return this.chatwoot.ledger().entries().size();
	}

	private List<ConversationSnapshot> snapshots() {
		return this.told.stream().map((event) -> (ConversationSnapshot) event.data()).toList();
	}

	/** Which conversations, in the order of their reports. */
	private List<Long> reported() {
		return snapshots().stream().map((snapshot) -> snapshot.conversation().conversationId()).toList();
	}

	private long conversation() {
		Deadline deadline = Deadline.in(SOON);
		long inbox = this.chatwoot.settings().inboxId();
		String client = UUID.randomUUID().toString();
		var made = this.client.contacts()
			.create(new ContactData(client, "Anora", client + "@example.uz", null, Map.of(), Map.of()), inbox, deadline)
			.then((contact) -> this.client.conversations()
				.create(new NewConversation(inbox, contact.id(), UUID.randomUUID().toString(), "open",
						Map.of("cons_id", UUID.randomUUID().toString()), null), deadline));
		return switch (made) {
			case Answer.Ok<Conversation>(var conversation) -> conversation.id();
			case Answer.Failed<Conversation>(var why) -> throw new AssertionError(why.summary());
		};
	}

	private Observer observer(EventPublisher publisher) {
		ObserverProperties properties = new ObserverProperties(true, CYCLE, Duration.ofMinutes(5),
				Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(6), Duration.ofSeconds(20));
		return new Observer(this.client, this.chatwoot.settings().inboxId(), publisher, DATABASE, properties,
				this.clock, this.meters);
	}

	private CompletableFuture<Void> keep(String topic, String key, Event<?> event) {
		this.told.add(event);
		return CompletableFuture.completedFuture(null);
	}

	private Settings settings() {
		Settings usual = Settings.defaults();
		return new Settings(0, null, this.clock, usual.accountId(), usual.inboxId(), usual.inboxIdentifier(),
				usual.adminToken(), usual.agentToken(), usual.botToken(), null, 0);
	}

	private static DataSource migrated() {
		LocalPostgres postgres = LocalPostgres.shared();
		DataSource database = postgres.dataSource(postgres.freshDatabase());
		Flyway.configure()
			.dataSource(database)
			.schemas("chatwoot")
			.locations("classpath:db/effects", "classpath:db/chatwoot")
			.load()
			.migrate();
		return database;
	}

}
