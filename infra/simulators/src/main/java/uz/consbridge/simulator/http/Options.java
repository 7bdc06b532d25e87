package uz.consbridge.simulator.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a simulator process: {@code --sim-data=x} on the command line, else the
 * environment variable {@code SIM_DATA}.
 */
public final class Options {

	private final Map<String, String> arguments = new HashMap<>();

	private final Map<String, String> environment;

	/**
	 * Reads the command line.
	 * @throws IllegalArgumentException when an argument is not {@code --name=value}
	 */
	public Options(String[] arguments, Map<String, String> environment) {
		this.environment = Map.copyOf(environment);
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			if (!argument.startsWith("--") || equals < 0) {
				throw new IllegalArgumentException("Expected --name=value but found '" + argument + "'");
			}
			this.arguments.put(argument.substring(2, equals), argument.substring(equals + 1));
		}
	}

	/** The setting, if it is set and not blank. */
	public Optional<String> text(String name) {
		String variable = name.toUpperCase(Locale.ROOT).replace('-', '_');
		String value = this.arguments.getOrDefault(name, this.environment.getOrDefault(variable, ""));
		return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
	}

	/** The setting or a default. */
	public String text(String name, String otherwise) {
		return text(name).orElse(otherwise);
	}

	/**
	 * A number or a default.
	 * @throws IllegalArgumentException when it is set but not a whole number
	 */
	public int number(String name, int otherwise) {
		try {
			return text(name).map(Integer::valueOf).orElse(otherwise);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("--" + name + " must be a whole number", ex);
		}
	}

	/**
	 * The data directory ({@code --sim-data} or {@code SIM_DATA}); null when nothing is
	 * to be kept.
	 */
	public @Nullable Path dataDirectory() {
		return text("sim-data").map(Path::of).orElse(null);
	}

	/**
	 * The address to listen on ({@code --bind} or {@code BIND}); loopback when not set.
	 * @throws IllegalArgumentException when it is no address
	 */
	public InetAddress bind() {
		String name = text("bind", "127.0.0.1");
		try {
			return InetAddress.getByName(name);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException("--bind is no address: " + name, ex);
		}
	}

}
