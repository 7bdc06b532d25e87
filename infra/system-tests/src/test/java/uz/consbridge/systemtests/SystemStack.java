package uz.consbridge.systemtests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import uz.consbridge.stack.Guardian;
import uz.consbridge.stack.TempDirs;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Secrets;
import uz.consbridge.stack.run.StackState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stack started by the launcher as its user would, in a home and on ports of its own.
 * It ends with this JVM, however that ends.
 */
final class SystemStack implements AutoCloseable {

	private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

	/** After which a consumer that does not poll would lose its partitions. */
	static final Duration MAX_POLL_INTERVAL = Duration.ofSeconds(8);

	private final Process launcher;

	private final Home home;

	private final Path output;

	private SystemStack(Process launcher, Home home, Path output) {
		this.launcher = launcher;
		this.home = home;
		this.output = output;
	}

	/**
	 * Starts a stack and waits until it says that it is ready.
	 * @param name of its directory below {@code target}
	 * @param settings added to the environment
	 * @param command of the launcher with its options
	 */
	static SystemStack start(String name, Map<String, String> settings, String... command) {
		Path data = Path.of("target", "stacks", name).toAbsolutePath();
		try {
			if (Files.exists(data)) {
				TempDirs.delete(data);
			}
			Files.createDirectories(data);
			Path output = data.resolve("launcher.log");
			ProcessBuilder builder = new ProcessBuilder(command(command)).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.redirectInput(new File("/dev/null"));
			builder.environment().put("CONSBRIDGE_HOME", data.toString());
			builder.environment().putAll(settings);
			Process launcher = builder.start();
			Guardian.watch(launcher.toHandle(), "TERM");
			SystemStack stack = new SystemStack(launcher, new Home(ROOT, data), output);
			stack.awaitReady();
			return stack;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> command(String... command) throws IOException {
		try (Stream<Path> jars = Files.list(ROOT.resolve("infra/local-stack/target"))) {
			Path jar = jars.filter((file) -> file.toString().endsWith("-app.jar")).findFirst().orElseThrow();
			String java = ProcessHandle.current().info().command().orElseThrow();
			return Stream
				.concat(Stream.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-Dconsbridge.root=" + ROOT, "-jar",
						jar.toString()), Stream.of(command))
				.toList();
		}
	}

	private void awaitReady() {
		Awaitility.await("the launcher says ready").atMost(Duration.ofMinutes(6)).until(() -> {
			if (!this.launcher.isAlive()) {
				throw new IllegalStateException("The stack ended:\n" + output());
			}
			return output().lines().anyMatch((line) -> line.contains("ready"));
		});
	}

	/** Asks etl-worker about its jobs, or to do something with one, as an operator. */
	Json.Answer jobs(String method, String path) {
		Map<String, String> operator = Map.of("Authorization", "Bearer " + secret("OPS_SECRET"));
		return Json.ask(method, url("etl-worker") + "/api/ops/etl/jobs" + path, operator, Map.of());
	}

	/** How often the job runs. */
	Duration interval(String job) {
		return jobs("GET", "").body()
			.path("items")
			.valueStream()
			.filter((each) -> each.path("job").asString().equals(job))
			.map((each) -> Duration.parse(each.path("interval").asString()))
			.findFirst()
			.orElseThrow();
	}

	/** All that the launcher printed. */
	String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	StackState state() {
		return StackState.read(this.home).orElseThrow();
	}

	String url(String part) {
		return state().url(part).orElseThrow();
	}

	String secret(String name) {
		return Secrets.kept(this.home).getOrDefault(name, "");
	}

	/** Kills a part as the operating system would, and returns its process number. */
	long kill(String part) {
		long pid = pid(part);
		ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
		return pid;
	}

	/** Waits until the part runs again under another process number and is well. */
	void awaitBack(String part, long killed) {
		Awaitility.await(part + " is back")
			.atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.until(() -> pid(part) != killed
					&& Json.ask("GET", url(part) + "/actuator/health", Map.of(), Map.of()).status() == 200);
	}

	/** Stops the part in its tracks until it is resumed. */
	void suspend(String part) {
		signal("STOP", part);
	}

	void resume(String part) {
		signal("CONT", part);
	}

	private void signal(String name, String part) {
		try {
			int refused = new ProcessBuilder("kill", "-" + name, Long.toString(pid(part))).start().waitFor();
			assertThat(refused).as("kill -%s %s", name, part).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The value of a metric that the part has once. */
	double metric(String part, String name) {
		String sample = Json.text(url(part) + "/actuator/prometheus")
			.lines()
			.filter((line) -> line.startsWith(name))
			.findFirst()
			.orElseThrow();
		return Double.parseDouble(sample.substring(sample.lastIndexOf(' ') + 1));
	}

	int port(String part) {
		return running(part).port();
	}

	private long pid(String part) {
		return running(part).pid();
	}

	private StackState.Running running(String part) {
		return state().parts().stream().filter((each) -> each.name().equals(part)).findFirst().orElseThrow();
	}

	/**
	 * Durations scaled down, so that an outage of seconds shows what one of hours does.
	 */
	static Map<String, String> quick() {
		Map<String, String> settings = new HashMap<>();
		settings.put("CONSBRIDGE_DELIVERY_RETRY_DELAY", "200ms");
		settings.put("CONSBRIDGE_DELIVERY_RETRY_FACTOR", "2");
		settings.put("CONSBRIDGE_DELIVERY_RETRY_MAXDELAY", "2s");
		settings.put("CONSBRIDGE_DELIVERY_RETRY_OVER", "4s");
		settings.put("CONSBRIDGE_DELIVERY_OUTAGE_PROBEINTERVAL", "500ms");
		settings.put("CONSBRIDGE_DELIVERY_INTAKE_RESTARTPAUSE", "1s");
		settings.put("CONSBRIDGE_DELIVERY_INTAKE_MAXPOLLINTERVAL", MAX_POLL_INTERVAL.toSeconds() + "s");
		settings.put("CONSBRIDGE_ETL_JOBS_CONSULTATIONS_INTERVAL", "1s");
		settings.put("CONSBRIDGE_ETL_JOBS_CALLS_INTERVAL", "2s");
		settings.put("CONSBRIDGE_ETL_JOBS_REDATES_INTERVAL", "2s");
		settings.put("CONSBRIDGE_ETL_RETRY", "1s");
		settings.put("CONSBRIDGE_ONEC_EFFECTS_LEASE", "6s");
		settings.put("CONSBRIDGE_ONEC_EFFECTS_CALLWITHIN", "5s");
		settings.put("CONSBRIDGE_ONEC_EFFECTS_LOOKAFTER", "1s,2s,4s");
		settings.put("CONSBRIDGE_ONEC_WRITEDEADLINE", "3s");
		settings.put("CONSBRIDGE_CHATWOOT_READTIMEOUT", "2s");
		settings.put("CONSBRIDGE_CHATWOOT_CALLTIMEOUT", "3s");
		settings.put("CONSBRIDGE_CHATWOOT_EFFECTS_LEASE", "8s");
		settings.put("CONSBRIDGE_CHATWOOT_EFFECTS_CALLWITHIN", "6s");
		settings.put("CONSBRIDGE_CHATWOOT_EFFECTS_LOOKAFTER", "3s");
		// What tests count must not depend on the time of day.
		settings.put("CONSBRIDGE_RECONCILIATION_ENABLED", "false");
		return settings;
	}

	@Override
	public void close() {
		this.launcher.destroy();
		Awaitility.await("the stack ends").atMost(Duration.ofSeconds(40)).until(() -> !this.launcher.isAlive());
	}

}
