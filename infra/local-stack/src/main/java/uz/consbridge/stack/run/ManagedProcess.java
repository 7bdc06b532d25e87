package uz.consbridge.stack.run;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import uz.consbridge.stack.Guardian;

/**
 * A part as a process that is started again, with growing pauses, whenever it ends by
 * itself.
 */
final class ManagedProcess {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private static final Duration SETTLED = Duration.ofSeconds(30);

	private final Part part;

	private final File log;

	private final Consumer<String> report;

	private @Nullable Process process;

	private volatile boolean stopping;

	private Duration pause = FIRST_PAUSE;

	ManagedProcess(Part part, File log, Consumer<String> report) {
		this.part = part;
		this.log = log;
		this.report = report;
	}

	Part part() {
		return this.part;
	}

	synchronized long pid() {
		return (this.process != null) ? this.process.pid() : 0;
	}

	synchronized void start() {
		if (this.stopping) {
			return;
		}
		// A terminal sends Ctrl-C to the whole group; parts are to be stopped in order
		// instead.
		List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
		command.addAll(this.part.command());
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(this.log))
			.redirectInput(Redirect.from(new File("/dev/null")));
		builder.environment().putAll(this.part.environment());
		try {
			Process started = builder.start();
			this.process = started;
			Guardian.watch(started.toHandle(), "KILL");
			long begun = System.nanoTime();
			Thread.ofVirtual().start(() -> ended(started.onExit().join().exitValue(), System.nanoTime() - begun));
		}
		catch (IOException ex) {
			throw new Complaint("Cannot start " + this.part.name() + ": " + ex.getMessage(), ex);
		}
	}

	private void ended(int exitCode, long livedNanos) {
		if (this.stopping) {
			return;
		}
		if (livedNanos > SETTLED.toNanos()) {
			this.pause = FIRST_PAUSE;
		}
		this.report.accept(this.part.name() + " ended with code " + exitCode + ", starts again in "
				+ this.pause.toMillis() + " ms (log: " + this.log + ")");
		Duration now = this.pause;
		this.pause = now.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? now.multipliedBy(2) : LONGEST_PAUSE;
		CompletableFuture.delayedExecutor(now.toMillis(), TimeUnit.MILLISECONDS).execute(this::start);
	}

	/** Asks the process to end; it is killed when it has not done so in time. */
	void stop(Duration grace) {
		Process running;
		synchronized (this) {
			this.stopping = true;
			running = this.process;
		}
		if (running == null || !running.isAlive()) {
			return;
		}
		running.destroy();
		try {
			if (!running.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
				this.report.accept(this.part.name() + " did not stop within " + grace.toSeconds() + " s, killed");
				running.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			running.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
