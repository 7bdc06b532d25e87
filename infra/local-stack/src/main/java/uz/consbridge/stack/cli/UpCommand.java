package uz.consbridge.stack.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Plan;
import uz.consbridge.stack.run.Settings;
import uz.consbridge.stack.run.Stack;
import uz.consbridge.stack.run.StackState;
import uz.consbridge.stack.run.Waiting;

/** {@code up} and {@code demo}: start the stack and stay in the foreground. */
final class UpCommand {

	private final Home home;

	private final Settings settings;

	private final Terminal terminal;

	UpCommand(Home home, Settings settings, Terminal terminal) {
		this.home = home;
		this.settings = settings;
		this.terminal = terminal;
	}

	void up(List<String> arguments) {
		Stack stack = start(arguments);
		this.terminal.say("Consbridge is ready. Ctrl-C stops it.");
		stay(stack);
	}

	void demo(List<String> arguments) {
		boolean once = arguments.contains("--once");
		Stack stack = start(arguments.stream().filter((argument) -> !argument.equals("--once")).toList());
		boolean arrived = new Journey(StackState.read(this.home).orElseThrow(), Operator.of(this.home, this.settings),
				this.terminal)
			.show();
		if (once) {
			stack.close();
			System.exit(arrived ? 0 : 1);
		}
		this.terminal.say("Consbridge is ready and stays up. Ctrl-C stops it.");
		stay(stack);
	}

	private Stack start(List<String> arguments) {
		Map<String, Integer> scale = new HashMap<>();
		boolean freePorts = false;
		for (int at = 0; at < arguments.size(); at++) {
			switch (arguments.get(at)) {
				case "--free-ports" -> freePorts = true;
				case "--scale" -> {
					at++;
					scale(scale, (at < arguments.size()) ? arguments.get(at) : "");
				}
				default -> throw new Complaint("unknown option '" + arguments.get(at) + "'.\n" + Help.TEXT);
			}
		}
		this.home.prepare();
		Plan plan = Plan.of(this.home, this.settings, scale, freePorts);
		Stack stack = Stack.start(this.home, plan, this.terminal::say);
		new Overview(plan, this.home, this.terminal).show();
		return stack;
	}

	private static void scale(Map<String, Integer> scale, String argument) {
		String[] parts = argument.split("=", -1);
		if (parts.length != 2 || !parts[1].matches("[1-9]\\d?")) {
			throw new Complaint("--scale takes SERVICE=N, for example --scale chatwoot-sync=2.");
		}
		scale.put(parts[0], Integer.valueOf(parts[1]));
	}

	private static void stay(Stack stack) {
		while (!stack.closed()) {
			stack.writeState();
			for (int i = 0; i < 5 && !stack.closed(); i++) {
				Waiting.aMoment();
			}
		}
	}

}
