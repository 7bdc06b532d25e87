package uz.consbridge.simulator.onec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.contract.Contract;
import uz.consbridge.simulator.http.ControlApi;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Recording;
import uz.consbridge.simulator.http.SimulatorServer;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Model;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.query.Query;
import uz.consbridge.simulator.onec.store.Base;
import uz.consbridge.simulator.onec.store.Wire;

/**
 * A running simulator of 1C:ЦЛ. It speaks OData as the platform does, lets somebody work
 * in it ({@link #operator}), misbehaves on request and remembers who sent what
 * ({@link #recording}).
 */
public final class OneCSimulator implements AutoCloseable {

	private final OneCSettings settings;

	private final Switches switches = new Switches();

	private final Random random;

	private final BaseClock clock;

	private final Base base;

	private final Saving saving;

	private final Operator operator;

	private final Recording recording;

	private final Rules rules;

	private final BetweenPages between = new BetweenPages();

	private final SimulatorServer server;

	private OneCSimulator(OneCSettings settings) {
		this.settings = settings;
		this.random = new Random(settings.seed());
		this.clock = new BaseClock(settings.clock(), settings.zone());
		Path directory = settings.dataDirectory();
		this.base = new Base((directory == null) ? null : directory.resolve("onec.jsonl"), this.random);
		this.saving = new Saving(this.base, this.clock, this.switches, settings.seed());
		this.operator = new Operator(this.base, this.saving, this.clock);
		this.recording = new Recording(settings.clock());
		if (this.base.size(Model.get(Names.USERS)) == 0) {
			new Seed(this.saving).plant();
		}
		ControlApi control = new ControlApi(this.recording, this::state, this::reset);
		new OperatorApi(this, this.between, this.clock).routes(control.router());
		this.rules = new Rules(this.base, this.clock, this.switches);
		Service service = new Service(settings, this.switches, new Reads(this.base, this.between),
				new Writes(this.base, this.rules, this.saving, this.switches));
		this.server = SimulatorServer.start(settings.address(), settings.port(), service, control, this.recording);
	}

	/** Starts a simulator; an empty base begins with the seed. */
	public static OneCSimulator start(OneCSettings settings) {
		return new OneCSimulator(settings);
	}

	/** The address of the OData service, with a trailing slash. */
	public String url() {
		return this.server.baseUrl() + this.settings.path();
	}

	/** The address control calls begin with, without a trailing slash. */
	public String controlUrl() {
		return this.server.baseUrl() + "/_sim";
	}

	/** The port it listens on. */
	public int port() {
		return this.server.port();
	}

	/** The settings it was started with. */
	public OneCSettings settings() {
		return this.settings;
	}

	/** What of its behaviour can be chosen. */
	public Switches switches() {
		return this.switches;
	}

	/** Somebody at work in 1C itself. */
	public Operator operator() {
		return this.operator;
	}

	/** Requests, violations and faults. */
	public Recording recording() {
		return this.recording;
	}

	/** From now on requests are also held against the bridge's contract. */
	public void holdToContract() {
		Contract contract = Contract.onec(this.settings.path());
		this.recording.hold((request) -> contract.nameOf(request).isEmpty() ? List.of() : contract.complaints(request));
	}

	/** Does something once, after so many pages of a set were answered. */
	public void afterPages(String entity, int pages, Runnable work) {
		this.between.add(entity, pages, work);
	}

	/** What was to be done between pages is not done any more. */
	public void forgetPages() {
		this.between.clear();
	}

	/**
	 * Everything as after a first start, in the journal too; no reference comes again.
	 */
	public void reset() {
		this.base.clear(Saving.REFERENCES);
		this.switches.reset();
		this.between.clear();
		this.rules.forget();
		this.recording.clear();
		new Seed(this.saving).plant();
	}

	@Override
	public void close() {
		this.server.close();
		this.base.close();
	}

	/** Fills the base with a past. */
	public JsonNode generate(Generator.Amounts amounts) {
		new Generator(this.base, this.saving, this.random, this.clock.now(), amounts).run();
		return sizes();
	}

	Base base() {
		return this.base;
	}

	private ObjectNode sizes() {
		ObjectNode sizes = Json.object();
		Model.all().forEach((type) -> sizes.put(type.name(), this.base.size(type)));
		return sizes;
	}

	private JsonNode state() {
		ObjectNode state = Json.object().put("now", RowJson.text(this.clock.now()));
		state.set("switches", this.switches.json());
		state.set("sizes", sizes());
		EntityType documents = Model.get(Names.DOCUMENT);
		Query newest = Query.parse(documents, Map.of("$orderby", "ДатаИзменения desc", "$top", "100"));
		state.set("documents", Json.array(this.base.page(documents, newest).stream().map(Wire::write).toList()));
		return state;
	}

}
