package uz.consbridge.stack.cli;

import java.util.Map;

import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Part;
import uz.consbridge.stack.run.Plan;
import uz.consbridge.stack.run.Secrets;

/** Addresses and secrets of a started stack, for the person who started it. */
final class Overview {

	private final Plan plan;

	private final Home home;

	private final Terminal terminal;

	Overview(Plan plan, Home home, Terminal terminal) {
		this.plan = plan;
		this.home = home;
		this.terminal = terminal;
	}

	void show() {
		Map<String, String> environment = this.plan.environment();
		this.terminal.say("");
		for (Part part : this.plan.parts()) {
			String address = !part.health().startsWith("/") ? "localhost:" + part.port()
					: "http://localhost:" + part.port();
			this.terminal.say(String.format("  %-20s %s", part.name(), address));
		}
		this.terminal.say(String.format("  %-20s %s", "Chatwoot", environment.get("CHATWOOT_API_URL")));
		this.terminal.say(String.format("  %-20s %s", "1C", environment.get("ODATA_BASEURL_CL")));
		this.terminal.say(String.format("  %-20s %s", "logs", this.home.logs()));
		Secrets.kept(this.home)
			.forEach((name, value) -> this.terminal
				.say(String.format("  %-24s %s  (made for this stack)", name, value)));
		this.terminal.say("");
	}

}
