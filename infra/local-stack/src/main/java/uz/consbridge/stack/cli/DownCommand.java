package uz.consbridge.stack.cli;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.StackState;

/** {@code down}: stops the stack of this home and waits for its end. */
final class DownCommand {

	private final Home home;

	private final Terminal terminal;

	DownCommand(Home home, Terminal terminal) {
		this.home = home;
		this.terminal = terminal;
	}

	void run() {
		Optional<ProcessHandle> stack = StackState.read(this.home).flatMap((state) -> ProcessHandle.of(state.pid()));
		if (stack.isEmpty()) {
			this.terminal.say("Nothing runs in " + this.home.data() + ".");
			return;
		}
		stack.get().destroy();
		try {
			stack.get().onExit().orTimeout(60, TimeUnit.SECONDS).join();
		}
		catch (CompletionException ex) {
			throw new Complaint("The stack (process " + stack.get().pid() + ") has not ended within a minute.", ex);
		}
		this.terminal.say("Stopped.");
	}

}
