package uz.consbridge.stack.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * {@code POST /api/consultations/create} with {@code Prefer: respond-async}, each for a
 * client of its own. Every sender is a thread that writes and reads by itself: who hands
 * requests from thread to thread measures how long its own threads wait for a processor.
 */
final class CreateBench {

	private static final int SENDERS = 64;

	private static final MediaType JSON = MediaType.get("application/json");

	private final OkHttpClient http = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(10))
		.connectionPool(new ConnectionPool(SENDERS, 5, TimeUnit.MINUTES))
		.build();

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
		try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
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
		try (ExecutorService senders = Executors.newFixedThreadPool(concurrent)) {
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
		Request request = new Request.Builder().url(this.url)
			.header("Prefer", "respond-async")
			.header("X-Front-Secret", this.secret)
			.post(RequestBody.create(body(), JSON))
			.build();
		try (Response response = this.http.newCall(request).execute()) {
			response.body().bytes();
			if (response.code() == 201) {
				latencies.add(System.nanoTime() - due);
			}
			else {
				failures.incrementAndGet();
			}
		}
		catch (IOException ex) {
			failures.incrementAndGet();
		}
	}

	private static Sample sample(String name, String what, ConcurrentLinkedQueue<Long> latencies,
			AtomicInteger failures, long begun) {
		double seconds = (System.nanoTime() - begun) / 1e9;
		return new Sample(name, what, List.copyOf(latencies), failures.get(), latencies.size() / seconds);
	}

}
