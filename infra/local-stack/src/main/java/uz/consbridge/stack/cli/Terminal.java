package uz.consbridge.stack.cli;

import java.io.PrintStream;

/** Where commands print; no terminal is needed, a pipe will do. */
final class Terminal {

	private final PrintStream out;

	Terminal(PrintStream out) {
		this.out = out;
	}

	void say(String line) {
		this.out.println(line);
		this.out.flush();
	}

}
