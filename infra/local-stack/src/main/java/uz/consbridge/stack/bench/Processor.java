package uz.consbridge.stack.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.StackState;

/**
 * Tells how much processor time the parts of a stack, and the bench itself, have taken.
 */
final class Processor {

	private final StackState stack;

	private final DataSource database;

	Processor(StackState stack, DataSource database) {
		this.stack = stack;
		this.database = database;
	}

	/** What each part has taken so far, with the processes it started that still run. */
	Map<String, Duration> spent() {
		Map<String, Duration> spent = new LinkedHashMap<>();
		this.stack.parts().forEach((part) -> ProcessHandle.of(part.pid()).ifPresent((process) -> {
			spent.put(part.name(), sum(Stream.concat(Stream.of(process), process.descendants())));
		}));
		server()
			.ifPresent((server) -> spent.put("postgres", sum(Stream.concat(Stream.of(server), server.descendants()))));
		spent.put("bench", sum(Stream.of(ProcessHandle.current())));
		return spent;
	}

	/** Seconds of each part that took any worth telling, as text. */
	static String between(Map<String, Duration> before, Map<String, Duration> after) {
		return after.entrySet()
			.stream()
			.map((entry) -> Map.entry(entry.getKey(),
					entry.getValue().minus(before.getOrDefault(entry.getKey(), Duration.ZERO)).toMillis() / 1e3))
			.filter((entry) -> entry.getValue() >= 0.1)
			.map((entry) -> "%s %.1f".formatted(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining(", "));
	}

	/** The server's process, which is no child of the part that started it. */
	private Optional<ProcessHandle> server() {
		if (this.stack.parts().stream().noneMatch((part) -> part.name().equals("postgres"))) {
			return Optional.empty();
		}
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
			return row.next() ? ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent) : Optional.empty();
		}
		catch (SQLException ex) {
			throw new Complaint("Cannot find the process of PostgreSQL: " + ex.getMessage(), ex);
		}
	}

	private static Duration sum(Stream<ProcessHandle> processes) {
		return processes.map((process) -> process.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

}
