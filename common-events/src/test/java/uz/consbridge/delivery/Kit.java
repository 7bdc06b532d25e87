package uz.consbridge.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.consbridge.delivery.publish.KafkaEventPublisher;
import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Topics;
import uz.consbridge.stack.LocalPostgres;

/** The kit as one service would have it, with short times, on a database of its own. */
final class Kit implements AutoCloseable {

	static final String GROUP = Topics.ONEC_SYNC;

	static final String TOPIC = Topics.CONSULTATIONS;

	private final SwitchableDatabase database;

	private final JdbcClient jdbc;

	private final SwitchableProbe probe = new SwitchableProbe();

	private final Recorder recorder = new Recorder();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final RecordSender sender;

	private final RecordSender outside;

	private final KafkaEventPublisher publisher;

	private final Broker broker;

	private final List<ConsumerGroup> started = new ArrayList<>();

	Kit(String bootstrapServers) {
		LocalPostgres postgres = LocalPostgres.shared();
		this.database = new SwitchableDatabase(postgres.dataSource(postgres.freshDatabase()));
		this.jdbc = JdbcClient.create(this.database);
		Flyway.configure()
			.dataSource(this.database)
			.schemas("onec")
			.locations("classpath:db/delivery")
			.load()
			.migrate();
		PublishingProperties patient = publishing(Map.of("timeout", "40s"));
		this.broker = new Broker(bootstrapServers, patient);
		this.outside = RecordSender.create(this.broker.connection(), patient);
		this.sender = RecordSender.create(this.broker.connection(), publishing(Map.of("timeout", "1s")));
		this.publisher = new KafkaEventPublisher(this.outside, new EventCodec());
	}

	/** Starts an instance; later overrides win over the short times. */
	ConsumerGroup start(Map<String, String> overrides) {
		Surroundings around = new Surroundings(this.broker.connection(), this.sender,
				new KafkaEventPublisher(this.sender, new EventCodec()), this.jdbc,
				new TransactionTemplate(new JdbcTransactionManager(this.database)), List.of(this.probe), this.meters,
				Clock.systemUTC(), RandomGenerator.getDefault());
		ConsumerGroup group = new ConsumerGroup(new Subscription(GROUP, "onec", this.recorder), settings(overrides),
				around);
		group.start(CompletableFuture.completedFuture(null));
		this.started.add(group);
		return group;
	}

	ConsumerGroup start() {
		return start(Map.of());
	}

	/** A key of this test's own. */
	String key() {
		String key = UUID.randomUUID().toString();
		this.recorder.expect(key);
		return key;
	}

	void publish(String key, String... labels) {
		for (String label : labels) {
			this.publisher.publish(TOPIC, key, event(key, label)).join();
		}
	}

	static Event<ConsultationEvent> event(String key, String label) {
		return new Event<>(UUID.randomUUID().toString(), "test", Clock.systemUTC().instant(), key, null, null,
				new ConsultationEvent.RefreshRequested(UUID.fromString(key), Origin.API, Links.NONE, label));
	}

	/** Publishes something no consumer can read. */
	void publishRubbish(String key, byte[] payload) {
		this.outside.send(TOPIC, key, Map.of("ce_id", Broker.bytes("rubbish")), payload).join();
	}

	void instruct(String key, String json) {
		this.outside.send(Topics.replay(TOPIC, GROUP), key, Map.of(), Broker.bytes(json)).join();
	}

	void replayKey(String key, String runId) {
		instruct(key, "{\"action\":\"REPLAY\",\"scope\":\"KEY\",\"runId\":\"%s\",\"by\":\"op\"}".formatted(runId));
	}

	/** Parked rows of the key, oldest first. */
	List<Map<String, @Nullable Object>> parked(String key) {
		return this.jdbc.sql("select * from onec.parked where record_key = :key order by position")
			.param("key", key)
			.query()
			.listOfRows();
	}

	int parkedCount() {
		return this.jdbc.sql("select count(*) from onec.parked").query(Integer.class).single();
	}

	Broker broker() {
		return this.broker;
	}

	SwitchableDatabase database() {
		return this.database;
	}

	SwitchableProbe probe() {
		return this.probe;
	}

	Recorder recorder() {
		return this.recorder;
	}

	SimpleMeterRegistry meters() {
		return this.meters;
	}

	@Override
	public void close() {
		this.started.forEach(ConsumerGroup::stop);
		this.sender.close();
		this.outside.close();
		this.broker.close();
	}

	private static PublishingProperties publishing(Map<String, String> settings) {
		return bind("consbridge.publishing", settings, PublishingProperties.class);
	}

	static DeliveryProperties settings(Map<String, String> overrides) {
		Map<String, String> settings = new HashMap<>();
		settings.put("intake.session-timeout", "3s");
		settings.put("intake.commit-interval", "50ms");
		settings.put("intake.lag-interval", "300ms");
		settings.put("intake.grace", "2s");
		settings.put("intake.restart-pause", "200ms");
		settings.put("retry.delay", "50ms");
		settings.put("retry.max-delay", "300ms");
		settings.put("retry.over", "600ms");
		settings.put("outage.probe-interval", "200ms");
		settings.put("outage.window", "5s");
		settings.put("parking.publish-timeout", "2s");
		settings.put("parking.retry-delay", "100ms");
		settings.putAll(overrides);
		return bind("consbridge.delivery", settings, DeliveryProperties.class);
	}

	private static <T> T bind(String prefix, Map<String, String> settings, Class<T> type) {
		Map<String, String> prefixed = new HashMap<>();
		settings.forEach((name, value) -> prefixed.put(prefix + "." + name, value));
		return new Binder(new MapConfigurationPropertySource(prefixed)).bindOrCreate(prefix, type);
	}

}
