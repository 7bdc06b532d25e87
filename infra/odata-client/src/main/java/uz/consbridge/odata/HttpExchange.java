package uz.consbridge.odata;

import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * One HTTP request at a time per permit, with a deadline for the whole of it and nothing
 * repeated behind our back. Tells a request that never left from one that did.
 */
final class HttpExchange implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(HttpExchange.class);

	private final ODataSettings settings;

	private final Semaphore permits;

	private final OkHttpClient client;

	private final String authorization;

	private final Quiet quiet;

	HttpExchange(ODataSettings settings) {
		this.settings = settings;
		this.quiet = new Quiet(settings.afterRefusedLogin());
		this.permits = new Semaphore(settings.maxConcurrent(), true);
		this.authorization = Credentials.basic(settings.user(), settings.password(), StandardCharsets.UTF_8);
		this.client = new OkHttpClient.Builder().retryOnConnectionFailure(false)
			.followRedirects(false)
			.followSslRedirects(false)
			.proxy(Proxy.NO_PROXY)
			.connectTimeout(settings.connectTimeout())
			.readTimeout(Duration.ZERO)
			.writeTimeout(Duration.ZERO)
			.connectionPool(new ConnectionPool(settings.maxConcurrent(), 20, TimeUnit.SECONDS))
			.eventListener(new SentMark.Listener())
			.build();
	}

	/** Reads what came back; never sees a failure of the transport. */
	@FunctionalInterface
	interface Reader<T> {

		Answer<T> read(Response response) throws IOException;

	}

	/** Sends a request that must end, waiting for its turn included, by the deadline. */
	<T> Answer<T> send(Request.Builder builder, boolean write, Deadline deadline, Reader<T> reader) {
		Deadline own = deadline.atMost(write ? this.settings.writeDeadline() : this.settings.readDeadline());
		try {
			if (!this.permits.tryAcquire(own.left().toNanos(), TimeUnit.NANOSECONDS)) {
				return notSent("all permitted requests are under way");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return notSent("interrupted");
		}
		try {
			Optional<Failure> hushed = this.quiet.now();
			if (hushed.isPresent()) {
				return new Answer.Failed<>(hushed.get());
			}
			return own.left().isZero() ? notSent("no time is left") : call(builder, write, own, reader);
		}
		finally {
			this.permits.release();
		}
	}

	private <T> Answer<T> call(Request.Builder builder, boolean write, Deadline deadline, Reader<T> reader) {
		SentMark mark = new SentMark();
		Request request = builder.tag(SentMark.class, mark)
			.header("Authorization", this.authorization)
			.header("Accept", "application/json")
			.header("User-Agent", this.settings.userAgent())
			.build();
		Call call = this.client.newCall(request);
		call.timeout().timeout(Math.max(1, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
		long start = System.nanoTime();
		try (Response response = call.execute()) {
			log.debug("{} {} -> {} in {} ms", request.method(), Masking.url(request.url().toString()), response.code(),
					Duration.ofNanos(System.nanoTime() - start).toMillis());
			Answer<T> answer = reader.read(response);
			this.quiet.heed(answer);
			return answer;
		}
		catch (IOException | JacksonException ex) {
			Failure failure = failure(ex, write, mark.sent());
			log.info("{} {} failed: {}", request.method(), Masking.url(request.url().toString()), failure.summary());
			return new Answer.Failed<>(failure);
		}
	}

	private static <T> Answer<T> notSent(String reason) {
		return new Answer.Failed<>(new Failure.NotSent(reason));
	}

	private static Failure failure(Exception ex, boolean write, boolean sent) {
		String reason = (ex instanceof JacksonException json) ? "unreadable JSON: " + json.getOriginalMessage()
				: ex.getClass().getSimpleName();
		if (!sent) {
			return new Failure.NotSent(reason);
		}
		return write ? new Failure.Unknown(reason) : new Failure.Away(reason, null);
	}

	@Override
	public void close() {
		this.client.connectionPool().evictAll();
		this.client.dispatcher().executorService().shutdown();
	}

	/** Whether the request began to leave this machine. */
	private static final class SentMark {

		private volatile boolean sent;

		boolean sent() {
			return this.sent;
		}

		private static final class Listener extends EventListener {

			@Override
			public void requestHeadersStart(Call call) {
				SentMark mark = call.request().tag(SentMark.class);
				if (mark != null) {
					mark.sent = true;
				}
			}

		}

	}

}
