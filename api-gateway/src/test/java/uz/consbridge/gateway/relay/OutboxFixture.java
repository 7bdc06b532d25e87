package uz.consbridge.gateway.relay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import uz.consbridge.events.Topics;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/** An outbox in a database of its own, relays for it, and what arrived of it in Kafka. */
final class OutboxFixture implements AutoCloseable {

	private final LocalPostgres postgres = LocalPostgres.shared();

	private final String database = this.postgres.freshDatabase();

	private final HikariDataSource pool;

	private final KafkaConsumer<String, byte[]> consumer;

	private final List<Relay> relays = new ArrayList<>();

	private final List<ConsumerRecord<String, byte[]>> arrived = new ArrayList<>();

	final JdbcClient jdbc;

	OutboxFixture() {
		HikariConfig config = new HikariConfig();
		config.setDataSource(this.postgres.dataSource(this.database));
		config.setMaximumPoolSize(8);
		this.pool = new HikariDataSource(config);
		migrate(this.pool);
		this.jdbc = JdbcClient.create(this.pool);
		createTopic();
		this.consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", LocalKafka.shared().bootstrapServers(),
				"group.id", this.database, "auto.offset.reset", "earliest"), new StringDeserializer(),
				new ByteArrayDeserializer());
		this.consumer.subscribe(List.of(Topics.CONSULTATIONS));
	}

	static void migrate(DataSource source) {
		Flyway.configure()
			.dataSource(source)
			.defaultSchema("sys")
			.schemas("sys", "cons", "dict", "log", "outbox", "ops")
			.load()
			.migrate();
	}

	private static void createTopic() {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", LocalKafka.shared().bootstrapServers()))) {
			if (!admin.listTopics().names().get().contains(Topics.CONSULTATIONS)) {
				admin.createTopics(List.of(new NewTopic(Topics.CONSULTATIONS, Topics.PARTITIONS, (short) 1)))
					.all()
					.get();
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	int postgresPort() {
		return this.postgres.port();
	}

	String slot() {
		return new Database(this.postgres.jdbcUrl(this.database), null, null).slotName(null);
	}

	static RelayProperties properties() {
		return new RelayProperties(null, "consbridge_outbox", Duration.ofMillis(5), Duration.ofMillis(2), 2048,
				Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofMillis(200),
				Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMillis(200));
	}

	/** A relay of this outbox, not yet started. */
	Running relay() {
		return relay(LocalKafka.shared().bootstrapServers());
	}

	Running relay(String bootstrapServers) {
		return relay(bootstrapServers, this.postgres.port());
	}

	/** A relay that reaches Postgres at the given port. */
	Running relay(String bootstrapServers, int port) {
		Database way = new Database("jdbc:postgresql://localhost:" + port + "/" + this.database, LocalPostgres.USER,
				LocalPostgres.PASSWORD);
		RelayProgress progress = new RelayProgress(Clock.systemUTC());
		Relay relay = RelayConfiguration.assemble(way, bootstrapServers, properties(), this.jdbc, Clock.systemUTC(),
				progress, new RelayMetrics(new SimpleMeterRegistry(), progress));
		this.relays.add(relay);
		return new Running(relay, progress);
	}

	record Running(Relay relay, RelayProgress progress) {

		Running start() {
			this.relay.start();
			return this;
		}

		void stop() {
			this.relay.stop();
		}

		boolean streaming() {
			return this.progress.state() == RelayProgress.State.STREAMING;
		}

	}

	/** Inserts rows of one key, each in a transaction of its own. */
	void append(String key, int from, int count) {
		for (int number = from; number < from + count; number++) {
			append(key, Integer.toString(number), "now()");
		}
	}

	void append(String key, String payload, String time) {
		this.jdbc
			.sql("insert into outbox.events (id, key, type, source, time, subject, payload) values (?, ?,"
					+ " 'consbridge.test.v1', '/test', " + time + ", ?, ?)")
			.params(UUID.randomUUID(), key, key, payload)
			.update();
	}

	/** What arrives now under the given key. */
	List<ConsumerRecord<String, byte[]>> newlyArrived(String key) {
		List<ConsumerRecord<String, byte[]>> now = new ArrayList<>();
		this.consumer.poll(Duration.ofMillis(100)).forEach(now::add);
		return now.stream().filter((each) -> key.equals(each.key())).toList();
	}

	/** Everything that arrived so far under the given key. */
	List<ConsumerRecord<String, byte[]>> arrived(String key) {
		this.arrived.addAll(newlyArrived(key));
		return this.arrived.stream().filter((each) -> key.equals(each.key())).toList();
	}

	/** The payloads under the given key, each where it arrived first. */
	List<Integer> numbers(String key) {
		Map<String, Integer> first = new LinkedHashMap<>();
		arrived(key).forEach((each) -> first.putIfAbsent(header(each, "ce_sequence"),
				Integer.valueOf(new String(each.value(), StandardCharsets.UTF_8))));
		return List.copyOf(first.values());
	}

	static String header(ConsumerRecord<String, byte[]> each, String name) {
		return new String(each.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.relays.forEach(Relay::stop);
		await().until(() -> this.jdbc.sql("select count(*) from pg_replication_slots where slot_name = ? and active")
			.param(slot())
			.query(Integer.class)
			.single() == 0);
		this.jdbc.sql("select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ?")
			.param(slot())
			.query((row) -> {
			});
		this.consumer.close();
		this.pool.close();
	}

}
