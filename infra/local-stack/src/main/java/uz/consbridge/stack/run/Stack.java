package uz.consbridge.stack.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

import uz.consbridge.stack.Ports;

/**
 * A running stack: starts the parts of a plan, watches over them and stops them in order.
 */
public final class Stack implements AutoCloseable {

	private static final Duration GRACE = Duration.ofSeconds(12);

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final Duration SETTLING = Duration.ofSeconds(30);

	private final Home home;

	private final Plan plan;

	private final Consumer<String> report;

	private final Probe probe = new Probe();

	private final List<ManagedProcess> processes = new ArrayList<>();

	private final FileChannel lock;

	private volatile boolean closed;

	private Stack(Home home, Plan plan, Consumer<String> report, FileChannel lock) {
		this.home = home;
		this.plan = plan;
		this.report = report;
		this.lock = lock;
	}

	/** Starts the plan's parts; returns once every one of them answers. */
	public static Stack start(Home home, Plan plan, Consumer<String> report) {
		FileChannel lock = lock(home);
		requireFreePorts(plan);
		Stack stack = new Stack(home, plan, report, lock);
		Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
		stack.startWave(Part.SERVERS);
		stack.startWave(Part.SERVICES);
		stack.settle();
		return stack;
	}

	private static FileChannel lock(Home home) {
		try {
			FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (channel.tryLock() == null) {
				throw new Complaint("A stack already runs in " + home.data() + "; stop it with ./consbridge down.");
			}
			return channel;
		}
		catch (IOException ex) {
			throw new Complaint("Cannot lock " + home.lock() + ": " + ex.getMessage(), ex);
		}
	}

	private static void requireFreePorts(Plan plan) {
		List<String> taken = plan.parts()
			.stream()
			.filter((part) -> !Ports.available(part.port()))
			.map((part) -> part.port() + " (" + part.name() + ")")
			.toList();
		if (!taken.isEmpty()) {
			throw new Complaint("Ports already taken on this machine: " + String.join(", ", taken)
					+ ". Stop what uses them (./consbridge down stops a stack of ours) or run with --free-ports.");
		}
	}

	private void startWave(int wave) {
		List<ManagedProcess> started = new ArrayList<>();
		for (Part part : this.plan.parts()) {
			if (part.wave() == wave) {
				ManagedProcess process = new ManagedProcess(part,
						this.home.logs().resolve(part.name() + ".log").toFile(), this::restarted);
				synchronized (this.processes) {
					this.processes.add(process);
				}
				process.start();
				started.add(process);
			}
		}
		writeState();
		for (ManagedProcess process : started) {
			awaitAnswer(process.part());
		}
	}

	private void restarted(String event) {
		this.report.accept(event);
	}

	private void awaitAnswer(Part part) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (this.probe.of(part.port(), part.health()) == Probe.Health.SILENT) {
			if (this.closed || System.nanoTime() > deadline) {
				throw new Complaint(part.name() + " does not answer on port " + part.port() + "; see its log "
						+ this.home.logs().resolve(part.name() + ".log") + ".");
			}
			Waiting.aMoment();
		}
		this.report.accept(part.name() + " answers on port " + part.port());
		writeState();
	}

	/**
	 * Services answer before all they depend on has been reached; gives them a little
	 * time.
	 */
	private void settle() {
		long deadline = System.nanoTime() + SETTLING.toNanos();
		for (Part part : this.plan.parts()) {
			while (this.probe.of(part.port(), part.health()) != Probe.Health.UP && System.nanoTime() < deadline) {
				Waiting.aMoment();
			}
		}
	}

	/** Writes what runs; called again and again, as a restarted part has another pid. */
	public void writeState() {
		List<StackState.Running> running;
		synchronized (this.processes) {
			running = this.processes.stream()
				.map((process) -> new StackState.Running(process.part().name(), process.pid(), process.part().port(),
						process.part().health(), process.part().service()))
				.toList();
		}
		new StackState(ProcessHandle.current().pid(), this.plan.environment().getOrDefault("CHATWOOT_API_URL", ""),
				this.plan.environment().getOrDefault("ODATA_BASEURL_CL", ""), running)
			.write(this.home);
	}

	/** Whether the stack is to end. */
	public boolean closed() {
		return this.closed;
	}

	@Override
	public void close() {
		synchronized (this.lock) {
			if (this.closed) {
				return;
			}
			this.closed = true;
			for (int wave = Part.SERVICES; wave >= Part.SERVERS; wave--) {
				stopWave(wave);
			}
			release();
		}
	}

	private void stopWave(int wave) {
		List<ManagedProcess> ending;
		synchronized (this.processes) {
			ending = this.processes.stream()
				.filter((process) -> process.part().wave() == wave)
				.sorted(Comparator.comparing((process) -> process.part().name()))
				.toList();
		}
		try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
			ending.forEach((process) -> stopping.execute(() -> process.stop(GRACE)));
		}
	}

	private void release() {
		try {
			Files.deleteIfExists(this.home.state());
			this.lock.close();
		}
		catch (IOException ex) {
			this.report.accept("Cannot clean up after the stack: " + ex.getMessage());
		}
	}

}
