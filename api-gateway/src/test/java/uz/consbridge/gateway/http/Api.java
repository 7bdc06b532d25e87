package uz.consbridge.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the REST interface. */
public final class Api {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private static final JsonMapper JSON = new JsonMapper();

	private final int port;

	private final List<String> headers;

	Api(int port) {
		this(port, List.of());
	}

	private Api(int port, List<String> headers) {
		this.port = port;
		this.headers = headers;
	}

	/** The same caller with one more header. */
	public Api with(String name, String value) {
		List<String> more = new ArrayList<>(this.headers);
		more.addAll(List.of(name, value));
		return new Api(this.port, more);
	}

	public Answer get(String path) {
		return send(request(path).GET());
	}

	/** Posts JSON. */
	public Answer post(String path, String json) {
		return send(request(path).setHeader("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	public Answer post(String path) {
		return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
	}

	/** Sends a body without saying how long it is. */
	public Answer postChunked(String path, InputStream body) {
		return send(request(path).setHeader("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)));
	}

	/** Sends anything. */
	public Answer send(String method, String path, String contentType, String body) {
		return send(request(path).setHeader("Content-Type", contentType)
			.method(method, HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(30));
		return this.headers.isEmpty() ? request : request.headers(this.headers.toArray(String[]::new));
	}

	private static Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
			String type = response.headers().firstValue("Content-Type").orElse("");
			JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
			return new Answer(response, type, body);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** An answer and its JSON. */
	public record Answer(HttpResponse<String> response, String type, JsonNode body) {

		public int status() {
			return this.response.statusCode();
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		/** Text at a path such as {@code /sync/onec}. */
		public String text(String path) {
			return this.body.at(path).asString("");
		}

		/** Whether it is a problem as RFC 9457 wants it. */
		public boolean isProblem() {
			return this.type.startsWith("application/problem+json") && this.body.path("status").asInt() == status()
					&& this.body.hasNonNull("type") && this.body.hasNonNull("title") && this.body.hasNonNull("detail");
		}

		/** Members that errors[] names. */
		public List<String> wrongFields() {
			return this.body.path("errors").valueStream().map((each) -> each.path("field").asString()).toList();
		}

	}

}
