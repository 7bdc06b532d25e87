package uz.consbridge.stack.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import uz.consbridge.stack.LocalPostgres;
import uz.consbridge.stack.Ports;

/**
 * Which parts run here and with what settings. A system whose address is given in the
 * settings is used instead of one of our own.
 */
public final class Plan {

	/** The token of a consultant in the simulated Chatwoot. */
	public static final String LOCAL_AGENT_TOKEN = "local-agent";

	/** The five services with the ports of their first instances. */
	private static final Map<String, Integer> SERVICES = services();

	/** Somebody waits for its answers, so that all else on the machine comes after it. */
	private static final String FOREGROUND = "api-gateway";

	private static final String WORKERS = Integer.toString(Math.max(2, Runtime.getRuntime().availableProcessors()));

	/**
	 * For the first minutes of a small machine, compiling thoroughly costs more than it
	 * gains.
	 */
	private static final String QUICK = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

	private final Home home;

	private final Settings settings;

	private final Map<String, Integer> scale;

	private final boolean freePorts;

	private final Map<String, String> shared = new LinkedHashMap<>();

	private final List<Part> parts = new ArrayList<>();

	private Plan(Home home, Settings settings, Map<String, Integer> scale, boolean freePorts) {
		this.home = home;
		this.settings = settings;
		this.scale = scale;
		this.freePorts = freePorts;
	}

	/**
	 * Lays out the stack.
	 * @param scale instances of a service, one unless named
	 * @param freePorts take all ports from the operating system
	 */
	public static Plan of(Home home, Settings settings, Map<String, Integer> scale, boolean freePorts) {
		for (String service : scale.keySet()) {
			if (!SERVICES.containsKey(service)) {
				throw new Complaint("Cannot scale " + service + "; the services are " + SERVICES.keySet() + ".");
			}
		}
		Foreign.check(settings);
		Plan plan = new Plan(home, settings, scale, freePorts);
		plan.shared.putAll(Map.of("RATE_LIMIT_PER_MINUTE", "0", "RATE_LIMIT_CREATE_PER_MINUTE", "0"));
		plan.shared.put("PROJECTOR_WORKERS", WORKERS);
		plan.shared.putAll(settings.all());
		plan.shared.putAll(Secrets.ensure(home, settings));
		plan.servers();
		plan.simulators();
		SERVICES.keySet().forEach(plan::service);
		return plan;
	}

	/** The same with no other parts than these. */
	public Plan only(String... names) {
		Plan plan = new Plan(this.home, this.settings, this.scale, this.freePorts);
		plan.shared.putAll(this.shared);
		this.parts.stream().filter((part) -> List.of(names).contains(part.name())).forEach(plan.parts::add);
		return plan;
	}

	public List<Part> parts() {
		return List.copyOf(this.parts);
	}

	/** The environment all services get. */
	public Map<String, String> environment() {
		return Map.copyOf(this.shared);
	}

	private void servers() {
		if (!this.settings.has("DB_HOST")) {
			int port = port("DB_PORT", 7432);
			String database = this.settings.get("DB_NAME", "consbridge");
			this.shared.putAll(Map.of("DB_HOST", "localhost", "DB_PORT", Integer.toString(port), "DB_NAME", database,
					"DB_USER", LocalPostgres.USER, "DB_PASS", LocalPostgres.PASSWORD));
			// The port opens before the database has been created.
			server("postgres", port,
					"jdbc:postgresql://localhost:%d/%s?user=%s".formatted(port, database, LocalPostgres.USER),
					List.of("postgres", this.home.data().resolve("postgres").toString(), Integer.toString(port),
							database));
		}
		if (!this.settings.has("KAFKA_BOOTSTRAP_SERVERS")) {
			int port = port("KAFKA_PORT", 7092);
			this.shared.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + port);
			server("kafka", port, "",
					List.of("kafka", this.home.data().resolve("kafka").toString(), Integer.toString(port)));
		}
	}

	private void server(String name, int port, String health, List<String> arguments) {
		List<String> command = java("-Xmx512m", QUICK, List.of("-jar", this.home.jar("infra/local-stack").toString()));
		command.addAll(arguments);
		this.parts.add(new Part(name, Part.SERVERS, port, health, command, Map.of()));
	}

	private void simulators() {
		if (!this.settings.has("ODATA_BASEURL_CL")) {
			int port = port("ODATA_PORT", 7081);
			this.shared.put("ODATA_BASEURL_CL", "http://localhost:" + port + "/cl/odata/standard.odata/");
			this.shared.putIfAbsent("ODATA_USER", "consbridge");
			simulator("onec-simulator", port, "uz.consbridge.simulator.onec.OneCSimulatorMain");
		}
		if (!this.settings.has("CHATWOOT_API_URL")) {
			int port = port("CHATWOOT_PORT", 7080);
			this.shared.put("CHATWOOT_API_URL", "http://localhost:" + port);
			// It answers at once: more calls at a time would only fill the machine.
			this.shared.putIfAbsent("CHATWOOT_WORKERS", WORKERS);
			this.shared.putIfAbsent("CHATWOOT_ACCOUNT_ID", "1");
			this.shared.putIfAbsent("CHATWOOT_INBOX_ID", "5");
			this.shared.putIfAbsent("CHATWOOT_INBOX_IDENTIFIER", "consbridge-local-inbox");
			this.shared.putIfAbsent("CHATWOOT_AGENT_TOKEN", LOCAL_AGENT_TOKEN);
			this.shared.put("CHATWOOT_WEBHOOK_URL",
					"http://localhost:" + servicePort("webhook-ingest") + "/webhook/chatwoot");
			simulator("chatwoot-simulator", port, "uz.consbridge.simulator.chatwoot.ChatwootSimulatorMain");
		}
	}

	private void simulator(String name, int port, String main) {
		List<String> command = java("-Xmx" + heap(name, "512m"), QUICK,
				List.of("-Dloader.main=" + main, "-cp", this.home.jar("infra/simulators").toString(),
						"org.springframework.boot.loader.launch.PropertiesLauncher"));
		command.addAll(0, behind());
		Map<String, String> environment = new LinkedHashMap<>(this.shared);
		environment.put("PORT", Integer.toString(port));
		environment.put("SIM_DATA", this.home.data().resolve(name).toString());
		this.parts.add(new Part(name, Part.SERVERS, port, "/_sim/health", command, environment));
	}

	private void service(String service) {
		int instances = this.scale.getOrDefault(service, 1);
		for (int instance = 1; instance <= instances; instance++) {
			String name = (instance == 1) ? service : service + "-" + instance;
			int port = (instance == 1) ? servicePort(service) : Ports.free();
			Map<String, String> environment = new LinkedHashMap<>(this.shared);
			environment.put("PORT", Integer.toString(port));
			// Static membership: an instance must come back under the name it had.
			environment.put("INSTANCE", name);
			if (service.equals("webhook-ingest") && (instance > 1 || !this.settings.has("WEBHOOK_SPOOL_PATH"))) {
				environment.put("WEBHOOK_SPOOL_PATH",
						this.home.data().resolve("spool").resolve(name + ".db").toString());
			}
			List<String> command = java("-Xmx" + heap(service, this.settings.get("SERVICE_HEAP", "320m")),
					this.settings.get("SERVICE_JVM", QUICK), List.of("-jar", this.home.jar(service).toString()));
			command.addAll(0, service.equals(FOREGROUND) ? nice("GATEWAY_NICE", "0") : behind());
			this.parts.add(new Part(name, Part.SERVICES, port, "/actuator/health", command, environment));
		}
	}

	private List<String> behind() {
		return nice("SERVICE_NICE", "10");
	}

	private List<String> nice(String setting, String usual) {
		return List.of("nice", "-n", this.settings.get(setting, usual));
	}

	private String heap(String part, String usual) {
		return this.settings.get(part.toUpperCase(Locale.ROOT).replace('-', '_') + "_HEAP", usual);
	}

	private int servicePort(String service) {
		String setting = portSetting(service);
		if (this.settings.has(setting)) {
			return this.settings.port(setting, 0);
		}
		return Integer.parseInt(this.shared.computeIfAbsent(setting,
				(name) -> Integer.toString(this.freePorts ? Ports.free() : SERVICES.getOrDefault(service, 0))));
	}

	private int port(String setting, int usual) {
		return this.settings.port(setting, this.freePorts ? Ports.free() : usual);
	}

	private static String portSetting(String service) {
		return service.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
	}

	private static List<String> java(String heap, String flags, List<String> rest) {
		String java = ProcessHandle.current().info().command().orElse("java");
		List<String> command = new ArrayList<>(List.of(java, heap, "--enable-native-access=ALL-UNNAMED",
				"--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8"));
		command.addAll(List.of(flags.split(" +")));
		command.addAll(rest);
		return command;
	}

	private static Map<String, Integer> services() {
		Map<String, Integer> ports = new LinkedHashMap<>();
		ports.put("api-gateway", 7070);
		ports.put("webhook-ingest", 7071);
		ports.put("etl-worker", 7072);
		ports.put("chatwoot-sync", 7073);
		ports.put("onec-sync", 7074);
		return ports;
	}

}
