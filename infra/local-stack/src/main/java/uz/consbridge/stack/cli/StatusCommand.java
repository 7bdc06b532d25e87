package uz.consbridge.stack.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Probe;
import uz.consbridge.stack.run.StackState;

/** {@code status}: what runs here and how it does. */
final class StatusCommand {

	private final Home home;

	private final Terminal terminal;

	private final Probe probe = new Probe();

	StatusCommand(Home home, Terminal terminal) {
		this.home = home;
		this.terminal = terminal;
	}

	void run(List<String> arguments) {
		List<StackState.Running> parts = StackState.read(this.home).map(StackState::parts).orElse(List.of());
		if (arguments.contains("--json")) {
			this.terminal.say(json(parts.stream().filter(StackState.Running::service).toList()));
		}
		else if (parts.isEmpty()) {
			this.terminal.say("Nothing runs in " + this.home.data() + ".");
		}
		else {
			parts.forEach((part) -> this.terminal
				.say(String.format("%-22s pid %-8d port %-6d %s", part.name(), part.pid(), part.port(), health(part))));
		}
	}

	private String json(List<StackState.Running> services) {
		List<Map<String, Object>> rows = services.stream().map((service) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("name", service.name());
			row.put("pid", service.pid());
			row.put("port", service.port());
			row.put("health", health(service));
			return row;
		}).toList();
		return new JsonMapper().writeValueAsString(Map.of("services", rows));
	}

	private String health(StackState.Running part) {
		return (this.probe.of(part.port(), part.health()) == Probe.Health.UP) ? "UP" : "DOWN";
	}

}
