package uz.consbridge.etl;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.delivery.PublishingProperties;
import uz.consbridge.delivery.TopicCreation;
import uz.consbridge.delivery.publish.KafkaEventPublisher;
import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.etl.jdbc.JobSessions;
import uz.consbridge.etl.jdbc.Loads;
import uz.consbridge.etl.jdbc.Runs;
import uz.consbridge.etl.jdbc.Watermarks;
import uz.consbridge.etl.job.Job;
import uz.consbridge.etl.job.Run;
import uz.consbridge.etl.run.EtlMetrics;
import uz.consbridge.etl.run.JobRunner;
import uz.consbridge.etl.run.OneCContact;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Ids;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataSettings;
import uz.consbridge.simulator.http.LedgerEntry;
import uz.consbridge.simulator.onec.OneCSettings;
import uz.consbridge.simulator.onec.OneCSimulator;
import uz.consbridge.simulator.onec.Operator;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.Switch;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

/** A simulated 1C, a fresh database, real Kafka, and instances that run jobs. */
final class Pulls implements AutoCloseable {

	static final int PAGE = 3;

	private static final DataSource DATABASE = migrated();

	private static final RecordSender SENDER = sender();

	final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));

	final OneCSimulator oneC = OneCSimulator.start(OneCSettings.usual().withClock(this.clock));

	final Operator operator = this.oneC.operator();

	final UUID subscriber = this.operator.addContractor(10240, "300000019", "ООО ПРИМЕР");

	final JdbcClient jdbc = JdbcClient.create(DATABASE);

	final Topic topic = new Topic(LocalKafka.shared().bootstrapServers());

	final EventPublisher kafka = new KafkaEventPublisher(SENDER, new EventCodec());

	private final ODataClient client;

	private final List<Job> jobs;

	Pulls() {
		this(PAGE);
	}

	Pulls(int pageSize) {
		this(pageSize, false);
	}

	/**
	 * @param first whether nothing has been loaded yet
	 */
	Pulls(int pageSize, boolean first) {
		this.jdbc.sql("truncate etl.watermark, etl.seen, etl.quarantine, etl.run, etl.load").update();
		BaseClock base = new BaseClock(this.oneC.settings().zone(), this.clock);
		this.client = new ODataClient(new ODataSettings(URI.create(this.oneC.url()), "consbridge", "consbridge", "test",
				Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5), 2, 2000), base);
		this.jobs = JobList.of(settings(pageSize), this.client, base);
		this.oneC.switches().set(Switch.STRICT, true);
		if (!first) {
			this.jobs.stream().filter(Job::loads).forEach((job) -> loaded(job.name()));
		}
	}

	private void loaded(String job) {
		Loads loads = new Loads(this.jdbc);
		loads.begin(job, null, Instant.EPOCH);
		loads.finish(job, Instant.EPOCH);
	}

	private static DataSource migrated() {
		DataSource database = LocalPostgres.shared().dataSource(LocalPostgres.shared().freshDatabase());
		Flyway.configure()
			.dataSource(database)
			.schemas("etl")
			.defaultSchema("etl")
			.locations("classpath:db/etl")
			.load()
			.migrate();
		return database;
	}

	private static RecordSender sender() {
		PublishingProperties properties = new PublishingProperties(Duration.ofSeconds(10), Duration.ofMillis(2),
				1_000_000, (short) 1, true, Duration.ofDays(1), Duration.ofDays(1), Duration.ofHours(1));
		Map<String, Object> connection = Map.of("bootstrap.servers", LocalKafka.shared().bootstrapServers());
		createTopics(new TopicCreation(connection, properties));
		return RecordSender.create(connection, properties);
	}

	private static void createTopics(TopicCreation creation) {
		try {
			creation.createMissing();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static EtlSettings settings(int pageSize) {
		EtlSettings.Job job = new EtlSettings.Job(Duration.ZERO, Duration.ofMinutes(15));
		return new EtlSettings("test", "secret", null, 30, UUID.fromString("7ccd31ca-887b-11eb-938b-00e04cd03b68"),
				pageSize, Duration.ofSeconds(10), Duration.ofMillis(50), Duration.ZERO, Duration.ofDays(1),
				new EtlSettings.Jobs(job, job, job, job, new EtlSettings.Job(Duration.ZERO, Duration.ofDays(3)), job,
						job, job, job, job, job, job, job));
	}

	/** Another instance of the service. */
	JobRunner instance(String name, EventPublisher publisher) {
		Duration moment = Duration.ofMillis(50);
		return new JobRunner(new JobSessions(DATABASE), publisher, new OneCContact(Clock.systemUTC()),
				new EtlMetrics(new SimpleMeterRegistry()), Clock.systemUTC(), Ids.standard(),
				new JobRunner.Timing(name, Duration.ofSeconds(10), moment, Duration.ZERO, Duration.ofDays(1)));
	}

	Job job(String name) {
		return this.jobs.stream().filter((job) -> job.name().equals(name)).findFirst().orElseThrow();
	}

	/** Runs a job and tells how it went. */
	Run run(String name) {
		instance("test", this.kafka).runIfDue(job(name));
		return lastRun(name);
	}

	Run lastRun(String name) {
		return new Runs(this.jdbc).last(name).orElseThrow();
	}

	Optional<Instant> watermark(String name) {
		return new Watermarks(this.jdbc).find(name);
	}

	/** A document for tomorrow. */
	UUID document() {
		return this.operator.addDocument(this.subscriber, Seed.CONSULTANT, this.operator.now().plusDays(1));
	}

	/** The requests 1C got for a set since this was asked last. */
	List<LedgerEntry> requests(String entity) {
		List<LedgerEntry> requests = this.oneC.recording().ledger().entries("GET", entity);
		this.oneC.recording().ledger().clear();
		return requests;
	}

	/** The documents published so far, by key, in order. */
	List<String> documents() {
		return this.topic.all(OneCEvent.DocumentChanged.class)
			.stream()
			.map((event) -> event.document().refKey())
			.toList();
	}

	@Override
	public void close() {
		this.topic.close();
		this.client.close();
		this.oneC.close();
	}

}
