package uz.consbridge.simulator.chatwoot;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.contract.Contract;
import uz.consbridge.simulator.http.ControlApi;
import uz.consbridge.simulator.http.Faults;
import uz.consbridge.simulator.http.Ledger;
import uz.consbridge.simulator.http.Recording;
import uz.consbridge.simulator.http.Router;
import uz.consbridge.simulator.http.SimulatorServer;
import uz.consbridge.simulator.http.Store;
import uz.consbridge.simulator.http.Violations;

/**
 * A running Chatwoot to test against: it answers over HTTP, sends webhooks, misbehaves on
 * request and remembers every request. What it shows as JSON has the form of Chatwoot's
 * own answers.
 */
public final class ChatwootSimulator implements AutoCloseable {

	private final Settings settings;

	private final Store store;

	private final World world;

	private final Webhooks webhooks;

	private final Control control;

	private final Recording recording;

	private final SimulatorServer server;

	private ChatwootSimulator(Settings settings, InetAddress address) {
		this.settings = settings;
		this.store = Store.open(journal(settings));
		Db.index(this.store);
		Seed.plant(settings, this.store);
		this.world = new World(settings, this.store);
		this.webhooks = new Webhooks(this.world);
		this.world.listen(this.webhooks::accept);
		this.control = new Control(this.world);
		this.recording = new Recording(settings.clock());
		ControlApi controlApi = new ControlApi(this.recording, this.control::state, this::forget);
		ControlRoutes.register(controlApi.router(), this.control, this.webhooks, this.world.throttle());
		this.server = SimulatorServer.start(address, settings.port(), routes(this.world), controlApi, this.recording);
	}

	/** Starts a simulator on the loopback interface and returns once it answers. */
	public static ChatwootSimulator start(Settings settings) {
		return start(settings, InetAddress.getLoopbackAddress());
	}

	/** Starts a simulator on this interface and returns once it answers. */
	static ChatwootSimulator start(Settings settings, InetAddress address) {
		return new ChatwootSimulator(settings, address);
	}

	/** Its base address, without {@code /api/v1} and without a trailing slash. */
	public String baseUrl() {
		return this.server.baseUrl();
	}

	/** The settings it was started with. */
	public Settings settings() {
		return this.settings;
	}

	/** Every request but control calls. */
	public Ledger ledger() {
		return this.recording.ledger();
	}

	/** From now on what the bridge sends is also held against its contract. */
	public void holdToContract() {
		Contract contract = Contract.chatwoot();
		this.recording
			.hold((request) -> request.who().startsWith("administrator") && !contract.nameOf(request).isEmpty()
					? contract.complaints(request) : List.of());
	}

	/** Malformed, redundant and duplicate requests. */
	public Violations violations() {
		return this.recording.violations();
	}

	/** The misbehaviour ordered. */
	public Faults faults() {
		return this.recording.faults();
	}

	/** How webhooks are sent, and what became of them. */
	public Webhooks webhooks() {
		return this.webhooks;
	}

	/** Answers plain-text 429 above this many requests per minute; 0 for no limit. */
	public void limit(int requestsPerMinute) {
		this.world.throttle().limit(requestsPerMinute);
	}

	/** All conversations, each with all its messages, its contact and its source id. */
	public JsonNode conversations() {
		return this.control.conversations();
	}

	/** One conversation with all its messages, its contact and its source id. */
	public JsonNode conversation(long id) {
		return this.control.conversation(id);
	}

	/** All contacts. */
	public JsonNode contacts() {
		return this.control.contacts();
	}

	/** The customer answers the satisfaction survey. */
	public JsonNode csat(long conversation, int rating, String feedback) {
		return this.control.csat(conversation, rating, feedback);
	}

	/** The customer writes; returns the message. */
	public JsonNode customerSays(long conversation, String content) {
		return this.control.message(conversation, content, true, false);
	}

	/** A consultant writes to the customer; returns the message. */
	public JsonNode consultantSays(long conversation, String content) {
		return this.control.message(conversation, content, false, false);
	}

	/** The customer begins or ends typing. */
	public void customerTypes(long conversation, boolean on) {
		this.control.typing(conversation, on, true, false);
	}

	/** Somebody edits a contact by hand. */
	public JsonNode editContact(long contact, ObjectNode fields) {
		return this.control.contact(contact, fields);
	}

	/** Forgets everything but the settings. */
	public void reset() {
		forget();
		this.recording.clear();
	}

	@Override
	public void close() {
		this.server.close();
		this.webhooks.close();
		this.store.close();
	}

	private void forget() {
		this.webhooks.clear();
		this.store.clear();
		limit(this.settings.requestsPerMinute());
		Seed.plant(this.settings, this.store);
	}

	private static @Nullable Path journal(Settings settings) {
		Path directory = settings.data();
		return (directory == null) ? null : directory.resolve("chatwoot.jsonl");
	}

	private static Router routes(World world) {
		Router router = new Router(Surroundings::nowhere);
		Api api = new Api(router, world);
		ContactListsApi.register(api);
		ContactsApi.register(api);
		ConversationListsApi.register(api, world);
		ConversationsApi.register(api);
		ConversationChangesApi.register(api);
		AssignmentsApi.register(api);
		MessagesApi.register(api);
		AgentsApi.register(api);
		TeamsApi.register(api);
		InboxesApi.register(api);
		LabelsApi.register(api);
		Definitions.register(api);
		WebhooksApi.register(api);
		BotsApi.register(api);
		PublicContactsApi.register(api);
		PublicConversationsApi.register(api);
		new Surroundings(world).register(router);
		return router;
	}

}
