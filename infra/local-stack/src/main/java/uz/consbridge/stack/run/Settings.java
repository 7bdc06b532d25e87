package uz.consbridge.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings from the environment over those of a {@code .env} file. Empty means not set.
 */
public final class Settings {

	private static final int LAST_PORT = 65_535;

	private final Map<String, String> values;

	private Settings(Map<String, String> values) {
		this.values = values;
	}

	/** The process environment over the file, which need not exist. */
	public static Settings load(Path file, Map<String, String> environment) {
		Map<String, String> values = new HashMap<>(read(file));
		environment.forEach((name, value) -> {
			if (!value.isBlank()) {
				values.put(name, value);
			}
		});
		return new Settings(values);
	}

	/** Lines of the form {@code NAME=value}; quotes around the value are dropped. */
	static Map<String, String> read(Path file) {
		Map<String, String> values = new LinkedHashMap<>();
		if (!Files.exists(file)) {
			return values;
		}
		try {
			for (String line : Files.readAllLines(file)) {
				String text = line.strip().replaceFirst("^export ", "");
				int equals = text.indexOf('=');
				if (equals > 0 && !text.startsWith("#")) {
					String value = unquoted(text.substring(equals + 1).strip());
					if (!value.isBlank()) {
						values.put(text.substring(0, equals).strip(), value);
					}
				}
			}
			return values;
		}
		catch (IOException ex) {
			throw new Complaint("Cannot read " + file + ": " + ex.getMessage(), ex);
		}
	}

	public boolean has(String name) {
		return this.values.containsKey(name);
	}

	public String get(String name, String otherwise) {
		return this.values.getOrDefault(name, otherwise);
	}

	/**
	 * The number of a port.
	 * @throws Complaint when it is set but is none
	 */
	int port(String name, int otherwise) {
		String value = get(name, Integer.toString(otherwise));
		if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LAST_PORT) {
			throw new Complaint(name + " must be the number of a port, 1 to " + LAST_PORT + ", not '" + value + "'.");
		}
		return Integer.parseInt(value);
	}

	/** The same with some more, of which those that are set already stay. */
	public Settings with(Map<String, String> more) {
		Map<String, String> all = new HashMap<>(more);
		all.putAll(this.values);
		return new Settings(all);
	}

	/** All settings, for the environment of a child process. */
	public Map<String, String> all() {
		return Map.copyOf(this.values);
	}

	private static String unquoted(String value) {
		boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'')
				&& value.charAt(0) == value.charAt(value.length() - 1);
		return quoted ? value.substring(1, value.length() - 1) : value;
	}

}
