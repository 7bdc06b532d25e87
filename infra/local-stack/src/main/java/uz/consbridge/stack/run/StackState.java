package uz.consbridge.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

/**
 * What runs, as written to {@code state.json} by the stack and read by the other
 * commands.
 *
 * @param pid of the stack itself
 * @param chatwootUrl base URL of Chatwoot
 * @param odataUrl base URL of 1C
 */
public record StackState(long pid, String chatwootUrl, String odataUrl, List<Running> parts) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * A running part.
	 *
	 * @param health path of its health, empty when an open port is all
	 * @param service whether it is one of the five services
	 */
	public record Running(String name, long pid, int port, String health, boolean service) {

	}

	/** The state of the stack of this home, if one runs. */
	public static Optional<StackState> read(Home home) {
		if (!Files.exists(home.state())) {
			return Optional.empty();
		}
		StackState state = JSON.readValue(home.state().toFile(), StackState.class);
		return ProcessHandle.of(state.pid()).filter(ProcessHandle::isAlive).map((alive) -> state);
	}

	void write(Home home) {
		try {
			Path next = Files.writeString(home.data().resolve("state.json.new"), JSON.writeValueAsString(this));
			Files.move(next, home.state(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new Complaint("Cannot write " + home.state() + ": " + ex.getMessage(), ex);
		}
	}

	/** Base URL of a part on this machine. */
	public Optional<String> url(String name) {
		return this.parts.stream()
			.filter((part) -> part.name().equals(name))
			.map((part) -> "http://localhost:" + part.port())
			.findFirst();
	}

}
