package uz.consbridge.stack.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends webhooks over a fixed number of connections. */
final class HookLoad {

	static final int CONNECTIONS = 64;

	private final int port;

	private final Hooks hooks;

	HookLoad(int port, Hooks hooks) {
		this.port = port;
		this.hooks = hooks;
	}

	/** As many as get answered: each connection sends one after another. */
	Sample atMost(String name, String path, Duration time) {
		long begun = System.nanoTime();
		long end = begun + time.toNanos();
		return run(name, begun, (line, connection, run) -> {
			for (long due = System.nanoTime(); due < end; due = System.nanoTime()) {
				run.record(line.send(this.hooks.request(path)), due);
			}
		});
	}

	/**
	 * So many a second, whatever the answers do; what is sent late counts from when it
	 * was due.
	 */
	Sample atRate(String name, String path, double perSecond, Duration time) {
		long begun = System.nanoTime();
		double period = 1e9 / perSecond;
		long requests = (long) (time.toSeconds() * perSecond);
		return run(name, begun, (line, connection, run) -> {
			for (long request = connection; request < requests; request += CONNECTIONS) {
				long due = begun + (long) (request * period);
				LockSupport.parkNanos(due - System.nanoTime());
				run.record(line.send(this.hooks.request(path)), due);
			}
		});
	}

	private Sample run(String name, long begun, Sender sender) {
		Run run = new Run(new ConcurrentLinkedQueue<>(), new AtomicInteger());
		try (ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS)) {
			for (int connection = 0; connection < CONNECTIONS; connection++) {
				int number = connection;
				senders.execute(() -> send(sender, number, run));
			}
		}
		double seconds = (System.nanoTime() - begun) / 1e9;
		List<Long> nanos = new ArrayList<>();
		run.latencies().forEach(nanos::addAll);
		return new Sample(name, name, nanos, run.failures().get(), nanos.size() / seconds);
	}

	private void send(Sender sender, int connection, Run all) {
		List<Long> mine = new ArrayList<>();
		try (HookLine line = new HookLine(this.port)) {
			sender.send(line, connection, (status, due) -> {
				if (status == 200) {
					mine.add(System.nanoTime() - due);
				}
				else {
					all.failures().incrementAndGet();
				}
			});
		}
		catch (IOException ex) {
			all.failures().incrementAndGet();
		}
		all.latencies().add(mine);
	}

	/** What one connection does. */
	private interface Sender {

		void send(HookLine line, int connection, Answers answers) throws IOException;

	}

	private interface Answers {

		void record(int status, long due);

	}

	private record Run(ConcurrentLinkedQueue<List<Long>> latencies, AtomicInteger failures) {

	}

}
