package uz.consbridge.chatwootsync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.chatwoot.ChatwootClient;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.setup.SetUp;
import uz.consbridge.chatwootsync.setup.SetUpProperties;
import uz.consbridge.delivery.Delivery;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ChatwootEvent.ConversationSnapshot;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Topics;
import uz.consbridge.simulator.chatwoot.ChatwootSimulator;
import uz.consbridge.simulator.chatwoot.Settings;
import uz.consbridge.simulator.http.LedgerEntry;
import uz.consbridge.stack.LocalPostgres;

/**
 * The handler of decisions with a real database and a simulated Chatwoot, its times
 * scaled down; what it publishes is kept here. A class of tests that registers it begins
 * each with a Chatwoot where nothing has happened.
 */
final class SyncDesk implements BeforeEachCallback, AfterAllCallback {

	/** Longer than any answer is waited for. */
	static final Duration SILENCE = Duration.ofSeconds(4);

	private static final AtomicLong SEQUENCE = new AtomicLong();

	private static final Ids IDS = Ids.standard();

	final ChatwootSimulator chatwoot = ChatwootSimulator.start(Settings.defaults());

	final List<Event<?>> told = new CopyOnWriteArrayList<>();

	private final DataSource database = migrated();

	private final Duration patience;

	private final List<ChatwootClient> clients = new ArrayList<>();

	/**
	 * Opens the desk.
	 * @param patience how long an answer is waited for
	 */
	SyncDesk(Duration patience) {
		this.patience = patience;
	}

	/** Whether Chatwoot is reachable, as the kit would ask. */
	boolean reachable() {
		ChatwootProperties properties = properties();
		try (ChatwootClient client = new ChatwootClient(properties.client())) {
			return new ChatwootReachability(client, properties, Clock.systemUTC()).answers();
		}
	}

	private ChatwootProperties properties() {
		return properties("");
	}

	private ChatwootProperties properties(String botToken) {
		Map<String, String> settings = new HashMap<>(settings());
		settings.put("consbridge.chatwoot.bot-token", botToken);
		return new Binder(new MapConfigurationPropertySource(settings))
			.bind("consbridge.chatwoot", ChatwootProperties.class)
			.get();
	}

	/** Another worker on the same database and the same Chatwoot, without a bot. */
	RecordHandler worker() {
		return workerWithBot("");
	}

	/** Another worker that tells clients in the bot's name. */
	RecordHandler workerWithBot() {
		return workerWithBot(this.chatwoot.settings().botToken());
	}

	RecordHandler workerWithBot(String botToken) {
		ChatwootProperties properties = properties(botToken);
		ChatwootSyncConfiguration configuration = new ChatwootSyncConfiguration();
		JdbcClient jdbc = JdbcClient.create(this.database);
		ChatwootClient client = configuration.chatwootClient(properties);
		this.clients.add(client);
		Effects effects = effects(jdbc, properties);
		return configuration
			.subscription(client, effects, jdbc, configuration.outcomeTable(jdbc), this::publish, Clock.systemUTC(),
					properties)
			.handler();
	}

	private Effects effects(JdbcClient jdbc, ChatwootProperties properties) {
		DeliveryProperties delivery = new Binder(new MapConfigurationPropertySource(
				Map.of("consbridge.delivery.instance", "worker-" + this.clients.size())))
			.bind("consbridge.delivery", DeliveryProperties.class)
			.get();
		return new ChatwootSyncConfiguration().effects(jdbc, properties, delivery, Clock.systemUTC());
	}

	/** Another instance that has just started, and sets up what it is to. */
	SetUp starting(SetUpProperties properties, long startedAt) {
		ChatwootClient client = new ChatwootClient(properties().client());
		this.clients.add(client);
		return new SetUp(client.account(), effects(JdbcClient.create(this.database), properties()),
				properties().labels().all(), properties, startedAt);
	}

	/** The next decision of the owner. */
	static Event<ConsultationEvent> decide(ConsultationEvent decision) {
		return new Event<>(IDS.next().toString(), "api-gateway", Instant.now(), decision.key().toString(),
				SEQUENCE.incrementAndGet(), null, decision);
	}

	static Outcome once(RecordHandler handler, Event<?> event) {
		return handler.handle(new Delivery(Topics.CONSULTATIONS, String.valueOf(event.subject()), event, 1, false));
	}

	/** Delivers the event again and again, as the kit would, until it is done. */
	static void deliver(RecordHandler handler, Event<?> event) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(50))
			.pollDelay(Duration.ZERO)
			.until(() -> once(handler, event), Outcome.Done.class::isInstance);
	}

	<T extends EffectOutcome> T told(Class<T> type) {
		return this.told.stream().map(Event::data).filter(type::isInstance).map(type::cast).toList().getLast();
	}

	ConversationSnapshot snapshot() {
		return this.told.stream()
			.map(Event::data)
			.filter(ConversationSnapshot.class::isInstance)
			.map(ConversationSnapshot.class::cast)
			.toList()
			.getLast();
	}

	/** What was written, as {@code METHOD path}. */
	List<String> writes() {
		return this.chatwoot.ledger().committed().stream().map((entry) -> entry.method() + " " + tail(entry)).toList();
	}

	List<String> violations() {
		return this.chatwoot.violations().all().stream().map(Object::toString).toList();
	}

	/** The only conversation. */
	JsonNode conversation() {
		JsonNode all = this.chatwoot.conversations();
		if (all.size() != 1) {
			throw new AssertionError("Not one conversation: " + all);
		}
		return all.get(0);
	}

	/** Texts of the conversation's messages of that kind. */
	List<String> messages(boolean notes) {
		return conversation().path("messages")
			.valueStream()
			.filter((message) -> message.path("message_type").asInt(-1) < 2)
			.filter((message) -> message.path("private").asBoolean(false) == notes)
			.map((message) -> message.path("content").asString(""))
			.toList();
	}

	/** What is there, as an administrator reads it. */
	JsonNode shown(String path) throws IOException, InterruptedException {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpRequest request = request(path).GET().build();
			return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
		}
	}

	/** Somebody with all rights calls Chatwoot; returns the status. */
	int asAdministrator(String method, String path, String body) throws IOException, InterruptedException {
		HttpRequest request = request(path).method(method, BodyPublishers.ofString(body)).build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request, BodyHandlers.discarding()).statusCode();
		}
	}

	private HttpRequest.Builder request(String path) {
		Settings settings = this.chatwoot.settings();
		return HttpRequest
			.newBuilder(URI.create(this.chatwoot.baseUrl() + "/api/v1/accounts/" + settings.accountId() + path))
			.header("Api-Access-Token", settings.adminToken())
			.header("Content-Type", "application/json");
	}

	/** Forgets all but the database, which knows nothing of the next consultations. */
	@Override
	public void beforeEach(ExtensionContext test) {
		this.chatwoot.faults().clear();
		this.chatwoot.reset();
		this.told.clear();
	}

	@Override
	public void afterAll(ExtensionContext tests) {
		this.clients.forEach(ChatwootClient::close);
		this.chatwoot.close();
	}

	private CompletableFuture<Void> publish(String topic, String key, Event<?> event) {
		this.told.add(event);
		return CompletableFuture.completedFuture(null);
	}

	private Map<String, String> settings() {
		Settings simulated = this.chatwoot.settings();
		return Map.ofEntries(Map.entry("consbridge.chatwoot.url", this.chatwoot.baseUrl()),
				Map.entry("consbridge.chatwoot.token", simulated.adminToken()),
				Map.entry("consbridge.chatwoot.account-id", Integer.toString(simulated.accountId())),
				Map.entry("consbridge.chatwoot.inbox-id", Integer.toString(simulated.inboxId())),
				Map.entry("consbridge.chatwoot.inbox-identifier", simulated.inboxIdentifier()),
				Map.entry("consbridge.chatwoot.connect-timeout", "500ms"),
				Map.entry("consbridge.chatwoot.read-timeout", this.patience.toString()),
				Map.entry("consbridge.chatwoot.call-timeout", this.patience.toString()),
				Map.entry("consbridge.chatwoot.effects.lease", "4s"),
				Map.entry("consbridge.chatwoot.effects.call-within", "3s"),
				Map.entry("consbridge.chatwoot.effects.look-after", "400ms"),
				Map.entry("consbridge.chatwoot.effects.fresh", "1m"),
				Map.entry("consbridge.chatwoot.teams.ACCOUNTING", "Консультация по ведению учета"),
				Map.entry("consbridge.chatwoot.teams.TECHNICAL_SUPPORT", "Техническая поддержка"),
				Map.entry("consbridge.chatwoot.labels.languages.ru", "lang_ru"),
				Map.entry("consbridge.chatwoot.labels.languages.uz", "lang_uz"),
				Map.entry("consbridge.chatwoot.labels.sources.SITE", "site"),
				Map.entry("consbridge.chatwoot.labels.types.ACCOUNTING", "accounting"));
	}

	private static String tail(LedgerEntry entry) {
		return entry.path().replaceFirst("/api/v1/accounts/\\d+", "").replaceAll("/\\d+", "/*");
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
