package uz.consbridge.simulator.onec;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.http.Options;

/**
 * How the simulator runs.
 *
 * @param address the interface to listen on
 * @param port 0 for one from the operating system
 * @param path the service's path, beginning and ending with a slash
 * @param user the user's name
 * @param password the user's password
 * @param dataDirectory where to keep everything; null for memory only
 * @param clock the true time
 * @param zone the base's zone
 * @param seed of everything random
 */
public record OneCSettings(InetAddress address, int port, String path, String user, String password,
		@Nullable Path dataDirectory, Clock clock, ZoneId zone, long seed) {

	private static final String USUAL_PATH = "/cl/odata/standard.odata/";

	/** Settings for a test: any port, memory only. */
	public static OneCSettings usual() {
		return new OneCSettings(InetAddress.getLoopbackAddress(), 0, USUAL_PATH, "consbridge", "consbridge", null,
				Clock.systemUTC(), ZoneId.of("Asia/Tashkent"), 1);
	}

	/** Settings of a process. */
	static OneCSettings of(Options options) {
		OneCSettings usual = usual();
		Path data = options.text("sim-data").map(Path::of).orElse(options.dataDirectory());
		return new OneCSettings(options.bind(), options.number("port", 7081),
				slashed(options.text("base-path", USUAL_PATH)), options.text("odata-user", usual.user),
				options.text("odata-password", usual.password), data, usual.clock, usual.zone,
				options.number("seed", (int) usual.clock.millis()));
	}

	private static String slashed(String path) {
		return path.endsWith("/") ? path : path + "/";
	}

	/** The same with another port. */
	public OneCSettings withPort(int newPort) {
		return new OneCSettings(this.address, newPort, this.path, this.user, this.password, this.dataDirectory,
				this.clock, this.zone, this.seed);
	}

	/** The same with other credentials. */
	public OneCSettings withCredentials(String newUser, String newPassword) {
		return new OneCSettings(this.address, this.port, this.path, newUser, newPassword, this.dataDirectory,
				this.clock, this.zone, this.seed);
	}

	/** The same keeping everything in a directory. */
	public OneCSettings withDataDirectory(@Nullable Path directory) {
		return new OneCSettings(this.address, this.port, this.path, this.user, this.password, directory, this.clock,
				this.zone, this.seed);
	}

	/** The same with another true time. */
	public OneCSettings withClock(Clock newClock) {
		return new OneCSettings(this.address, this.port, this.path, this.user, this.password, this.dataDirectory,
				newClock, this.zone, this.seed);
	}

}
