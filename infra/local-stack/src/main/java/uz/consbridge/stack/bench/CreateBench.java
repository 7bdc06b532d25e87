package uz.consbridge.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code POST /api/consultations/create} with {@code Prefer: respond-async}, each for a
 * client of its own.
 */
final class CreateBench {

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final AtomicInteger clients;

	private final String url;

	private final String secret;

	CreateBench(String url, String secret) {
		this.url = url + "/api/consultations/create";
		this.secret = secret;
		this.clients = new AtomicInteger((int) (Clock.systemUTC().millis() / 1000 % 40_000_000) + 10_000_000);
	}

	/**
	 * Requests begin at a fixed rate whatever the answers do; waiting for a turn counts
	 * as latency.
	 */
	Sample atRate(int perSecond, Duration time) {
		ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
		AtomicInteger failures = new AtomicInteger();
		long period = Duration.ofSeconds(1).toNanos() / perSecond;
		long begun = System.nanoTime();
		long requests = time.toSeconds() * perSecond;
		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			for (long request = 0; request < requests; request++) {
				long due = begun + request * period;
				LockSupport.parkNanos(due - System.nanoTime());
				senders.execute(() -> record(due, latencies, failures));
			}
		}
		return sample("create-at-" + perSecond, "POST create (respond-async) at " + perSecond + "/s", latencies,
				failures, begun);
	}

	/**
	 * As many as the given number of clients get answered, each sending one after
	 * another.
	 */
	Sample atMost(int concurrent, Duration time) {
		ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
		AtomicInteger failures = new AtomicInteger();
		long begun = System.nanoTime();
		long end = begun + time.toNanos();
		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int sender = 0; sender < concurrent; sender++) {
				senders.execute(() -> {
					while (System.nanoTime() < end) {
						record(System.nanoTime(), latencies, failures);
					}
				});
			}
		}
		return sample("create-maximum", "POST create (respond-async), " + concurrent + " clients without pause",
				latencies, failures, begun);
	}

	private String body() {
		return """
				{"client": {"name": "Bench Client", "company_name": "Bench MChJ", "phone_number": "+9989%1$08d",
				            "org_inn": "4%1$08d", "subscriberId": "%1$d"},
				 "consultation": {"consultation_type": "Консультация по ведению учёта", "lang": "uz",
				                  "comment": "A question of usual length about closing the month in the accounts.",
				                  "scheduled_at": "%2$s"},
				 "source": "SITE"}""".formatted(this.clients.incrementAndGet(),
				Clock.systemUTC().instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
	}

	private void record(long due, ConcurrentLinkedQueue<Long> latencies, AtomicInteger failures) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url))
			.timeout(Duration.ofSeconds(10))
			.header("Content-Type", "application/json")
			.header("Prefer", "respond-async")
			.header("X-Front-Secret", this.secret)
			.POST(BodyPublishers.ofString(body()))
			.build();
		try {
			int status = this.http.send(request, BodyHandlers.discarding()).statusCode();
			if (status == 201) {
				latencies.add(System.nanoTime() - due);
			}
			else {
				failures.incrementAndGet();
			}
		}
		catch (IOException ex) {
			failures.incrementAndGet();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Sample sample(String name, String what, ConcurrentLinkedQueue<Long> latencies,
			AtomicInteger failures, long begun) {
		double seconds = (System.nanoTime() - begun) / 1e9;
		return new Sample(name, what, List.copyOf(latencies), failures.get(), latencies.size() / seconds);
	}

}
