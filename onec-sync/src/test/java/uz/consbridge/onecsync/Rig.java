package uz.consbridge.onecsync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uz.consbridge.delivery.Delivery;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.Event;
import uz.consbridge.events.Topics;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.LedgerEntry;
import uz.consbridge.simulator.onec.OneCSettings;
import uz.consbridge.simulator.onec.OneCSimulator;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

/** The service with its own database, a real Kafka and a simulated 1C. */
final class Rig implements AutoCloseable {

	private final AtomicLong sequences = new AtomicLong();

	private final OneCSimulator onec;

	private final ConfigurableApplicationContext app;

	private final Reports reports;

	private Rig(OneCSimulator onec, List<String> more) {
		this.onec = onec;
		LocalPostgres postgres = LocalPostgres.shared();
		List<String> settings = new ArrayList<>(List.of("--server.port=0",
				"--spring.datasource.url=" + postgres.jdbcUrl(postgres.freshDatabase()),
				"--spring.datasource.password=" + LocalPostgres.PASSWORD,
				"--spring.kafka.bootstrap-servers=" + LocalKafka.shared().bootstrapServers(),
				"--consbridge.onec.base-url=" + onec.url(), "--consbridge.onec.user=" + onec.settings().user(),
				"--consbridge.onec.password=" + onec.settings().password(), "--consbridge.onec.connect-timeout=500ms",
				"--consbridge.onec.read-deadline=1s", "--consbridge.onec.write-deadline=800ms",
				"--consbridge.onec.effects.lease=3s", "--consbridge.onec.effects.call-within=2500ms",
				"--consbridge.onec.effects.look-after=200ms,400ms,800ms", "--consbridge.onec.probe.valid-for=100ms",
				"--consbridge.delivery.instance=rig-" + UUID.randomUUID(), "--consbridge.delivery.retry.delay=100ms",
				"--consbridge.delivery.outage.probe-interval=300ms"));
		more.forEach((option) -> {
			// Of an option given twice Spring makes a list.
			String name = option.substring(0, option.indexOf('=') + 1);
			settings.removeIf((usual) -> usual.startsWith(name));
			settings.add(option);
		});
		this.app = new SpringApplicationBuilder(OnecSync.class).run(settings.toArray(String[]::new));
		this.reports = new Reports(LocalKafka.shared().bootstrapServers());
	}

	static Rig start(String... settings) {
		return new Rig(OneCSimulator.start(OneCSettings.usual()), List.of(settings));
	}

	/** A rig whose base lives at the given time. */
	static Rig at(Clock clock) {
		return new Rig(OneCSimulator.start(OneCSettings.usual().withClock(clock)), List.of());
	}

	OneCSimulator onec() {
		return this.onec;
	}

	Reports reports() {
		return this.reports;
	}

	<T> T bean(Class<T> type) {
		return this.app.getBean(type);
	}

	void fault(Fault fault) {
		this.onec.recording().faults().add(fault);
	}

	/** The decision as the outbox would number it next. */
	Event<ConsultationEvent> decided(ConsultationEvent data) {
		return decided(data, this.sequences.incrementAndGet());
	}

	Event<ConsultationEvent> decided(ConsultationEvent data, long sequence) {
		return new Event<>(UUID.randomUUID().toString(), "api-gateway", Instant.now(), data.key().toString(), sequence,
				null, data);
	}

	/** Hands the event over once. */
	Outcome hand(Event<ConsultationEvent> event) {
		String key = event.data().key().toString();
		return bean(Decisions.class).handle(new Delivery(Topics.CONSULTATIONS, key, event, 1, false));
	}

	/** Hands the event over until it is done or parked, as the kit would. */
	Outcome deliver(Event<ConsultationEvent> event) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(50))
			.until(() -> hand(event), (outcome) -> outcome instanceof Outcome.Done || outcome instanceof Outcome.Park);
	}

	/** Publishes the event where the service reads its decisions. */
	void publish(Event<ConsultationEvent> event) {
		bean(EventPublisher.class).publish(Topics.CONSULTATIONS, event.data().key().toString(), event).join();
	}

	/** The writes 1C has seen. */
	List<LedgerEntry> writes() {
		return this.onec.recording().ledger().entries(LedgerEntry::write);
	}

	/** The instant on 1C's wall clock. */
	LocalDateTime wall(Instant instant) {
		return LocalDateTime.ofInstant(instant, this.onec.settings().zone());
	}

	/** The present, in whole seconds. */
	static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.SECONDS);
	}

	@Override
	public void close() {
		this.reports.close();
		this.app.close();
		this.onec.close();
	}

}
