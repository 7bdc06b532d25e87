package uz.consbridge.stack.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import uz.consbridge.stack.TempDirs;
import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.StackState;

/**
 * {@code reset}: deletes what the local stack keeps; systems of others are never touched.
 */
final class ResetCommand {

	private final Home home;

	private final Terminal terminal;

	ResetCommand(Home home, Terminal terminal) {
		this.home = home;
		this.terminal = terminal;
	}

	void run(List<String> arguments) {
		if (StackState.read(this.home).isPresent()) {
			throw new Complaint("the stack runs; stop it first with ./consbridge down.");
		}
		if (!arguments.contains("--yes") && !confirmed()) {
			this.terminal.say("Nothing deleted.");
			return;
		}
		if (this.home.data().toFile().exists()) {
			TempDirs.delete(this.home.data());
		}
		this.terminal.say("Deleted " + this.home.data() + ".");
	}

	private boolean confirmed() {
		this.terminal.say("This deletes " + this.home.data() + " with all local data. Type yes to go on:");
		try {
			byte[] answer = System.in.readNBytes(3);
			return new String(answer, StandardCharsets.UTF_8).equals("yes");
		}
		catch (IOException ex) {
			throw new Complaint("no answer could be read; use --yes.", ex);
		}
	}

}
