package uz.consbridge.gateway.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser would see of a stream. */
final class EventStream implements Flow.Subscriber<String>, AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final List<Told> told = new CopyOnWriteArrayList<>();

	private final CompletableFuture<HttpResponse<Void>> answer;

	private volatile Flow.@Nullable Subscription subscription;

	private String id = "";

	private String name = "";

	/**
	 * An event, with the name {@code message} if it has none.
	 *
	 * @param at when it arrived, as {@link System#nanoTime()} tells
	 */
	record Told(String id, String name, JsonNode data, long at) {
	}

	EventStream(HttpClient http, String url, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
		if (headers.length > 0) {
			request.headers(headers);
		}
		this.answer = http.sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(this));
	}

	/** Waits for an event, which may have been told before. */
	Told await(Predicate<Told> wanted) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(10))
			.pollDelay(Duration.ZERO)
			.until(() -> this.told.stream().filter(wanted).toList(), (found) -> !found.isEmpty())
			.getLast();
	}

	/** The first of what {@link #await} waits for. */
	Told first(Predicate<Told> wanted) {
		await(wanted);
		return this.told.stream().filter(wanted).findFirst().orElseThrow();
	}

	Told await(String path, String value) {
		return await((told) -> told.data().at(path).asString("").equals(value));
	}

	List<Told> told() {
		return List.copyOf(this.told);
	}

	boolean isOpen() {
		return this.subscription != null && !this.answer.isDone();
	}

	@Override
	public void onSubscribe(Flow.Subscription given) {
		this.subscription = given;
		given.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(String line) {
		if (line.startsWith("id: ")) {
			this.id = line.substring(4);
		}
		else if (line.startsWith("event: ")) {
			this.name = line.substring(7);
		}
		else if (line.startsWith("data: ")) {
			long now = System.nanoTime();
			this.told.add(new Told(this.id, this.name.isEmpty() ? "message" : this.name,
					JSON.readTree(line.substring(6)), now));
			this.name = "";
		}
	}

	@Override
	public void onError(Throwable problem) {
		this.name = "";
	}

	@Override
	public void onComplete() {
		this.name = "";
	}

	@Override
	public void close() {
		Flow.Subscription open = this.subscription;
		if (open != null) {
			open.cancel();
		}
		this.answer.cancel(true);
	}

}
