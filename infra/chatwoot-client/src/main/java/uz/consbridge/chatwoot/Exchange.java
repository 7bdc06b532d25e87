package uz.consbridge.chatwoot;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends requests and tells what became of them. */
final class Exchange implements AutoCloseable {

	private static final String TOKEN = "Api-Access-Token";

	private static final MediaType JSON = MediaType.get("application/json");

	private final ChatwootSettings settings;

	private final HttpUrl base;

	private final OkHttpClient http;

	private final OkHttpClient reading;

	Exchange(ChatwootSettings settings) {
		this.settings = settings;
		this.base = HttpUrl.get(settings.baseUrl());
		this.http = new OkHttpClient.Builder().retryOnConnectionFailure(false)
			.followRedirects(false)
			.followSslRedirects(false)
			.connectTimeout(settings.connectTimeout())
			.readTimeout(settings.readTimeout())
			.writeTimeout(settings.readTimeout())
			// Puma closes idle connections after 20 s; a request on one of those is lost
			.connectionPool(new ConnectionPool(32, 10, TimeUnit.SECONDS))
			.build();
		this.reading = this.http.newBuilder().retryOnConnectionFailure(true).build();
	}

	<T> Answer<T> get(String path, Map<String, String> query, Function<JsonNode, T> reader, Deadline deadline) {
		HttpUrl.Builder url = account(path).newBuilder();
		query.forEach(url::addQueryParameter);
		return run(authorized(url.build()).get().build(), null, new Reading<>(reader, null), deadline);
	}

	/** A read that must be sent as a POST. */
	<T> Answer<T> ask(String path, Map<String, Object> body, Function<JsonNode, T> reader, Deadline deadline) {
		return run(authorized(account(path)).post(json(body)).build(), null, new Reading<>(reader, null), deadline);
	}

	<T> Answer<T> post(String path, Map<String, Object> body, Function<JsonNode, T> reader, Deadline deadline) {
		return run(authorized(account(path)).post(json(body)).build(), body, new Reading<>(reader, null), deadline);
	}

	/** A write in the name of the agent bot. */
	<T> Answer<T> postAsBot(String path, Map<String, Object> body, Function<JsonNode, T> reader, Deadline deadline) {
		Request request = authorized(account(path)).header(TOKEN, this.settings.botToken()).post(json(body)).build();
		return run(request, body, new Reading<>(reader, null), deadline);
	}

	/** A write whose answer may have no body. */
	<T> Answer<T> postForNothing(String path, Map<String, Object> body, T result, Deadline deadline) {
		return run(authorized(account(path)).post(json(body)).build(), body, new Reading<>((json) -> result, result),
				deadline);
	}

	<T> Answer<T> put(String path, Map<String, Object> body, Function<JsonNode, T> reader, Deadline deadline) {
		return run(authorized(account(path)).put(json(body)).build(), body, new Reading<>(reader, null), deadline);
	}

	/** A read of the Public API, which knows no token. */
	<T> Answer<T> readPublic(List<String> segments, Function<JsonNode, T> reader, Deadline deadline) {
		HttpUrl.Builder url = under("public/api/v1/inboxes").newBuilder();
		segments.forEach(url::addPathSegment);
		Request request = new Request.Builder().url(url.build()).header("Accept", "application/json").get().build();
		return run(request, null, new Reading<>(reader, null), deadline);
	}

	@Override
	public void close() {
		this.http.connectionPool().evictAll();
		this.http.dispatcher().executorService().shutdown();
	}

	private <T> Answer<T> run(Request request, @Nullable Map<String, Object> written, Reading<T> reading,
			Deadline deadline) {
		Duration left = deadline.left();
		if (!left.isPositive()) {
			return new Answer.Failed<>(new Failure.NotSent("no time is left"));
		}
		boolean write = written != null;
		SentMark mark = new SentMark();
		Call call = (write ? this.http : this.reading).newCall(request);
		call.addEventListener(mark);
		call.timeout()
			.timeout(Math.min(left.toMillis() + 1, this.settings.callTimeout().toMillis()), TimeUnit.MILLISECONDS);
		try (Response response = call.execute()) {
			return reading.read(response, written, mark);
		}
		catch (IOException ex) {
			return new Answer.Failed<>(mark.failure(write, ex.getClass().getSimpleName()));
		}
	}

	private Request.Builder authorized(HttpUrl url) {
		return new Request.Builder().url(url).header(TOKEN, this.settings.token()).header("Accept", "application/json");
	}

	private HttpUrl account(String path) {
		return under("api/v1/accounts/" + this.settings.accountId() + path);
	}

	private HttpUrl under(String path) {
		String prefix = this.base.encodedPath();
		return this.base.newBuilder()
			.encodedPath((prefix.endsWith("/") ? prefix : prefix + "/") + path)
			.query(null)
			.build();
	}

	private static RequestBody json(Map<String, Object> body) {
		return RequestBody.create(Json.MAPPER.writeValueAsBytes(body), JSON);
	}

	/** Notes when a request begins to leave. */
	static final class SentMark extends EventListener {

		private volatile long sentAt;

		private volatile boolean sent;

		@Override
		public void requestHeadersStart(Call call) {
			this.sentAt = System.nanoTime();
			this.sent = true;
		}

		/** What it means that there is no reliable answer. */
		Failure failure(boolean write, String reason) {
			if (!this.sent) {
				return new Failure.NotSent(reason);
			}
			return write ? new Failure.Unknown(reason, Duration.ofNanos(System.nanoTime() - this.sentAt))
					: new Failure.Away(reason);
		}

	}

}
