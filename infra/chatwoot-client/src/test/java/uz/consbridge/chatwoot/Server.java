package uz.consbridge.chatwoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;

/** A web server that answers as told, and a client of it with short timeouts. */
final class Server implements AutoCloseable {

	static final Duration READ_TIMEOUT = Duration.ofMillis(400);

	private final MockWebServer web = new MockWebServer();

	private final ChatwootClient client;

	Server(String basePath) {
		try {
			this.web.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.client = new ChatwootClient(new ChatwootSettings(this.web.url(basePath).toString(), "secret-token", 1,
				Duration.ofMillis(500), READ_TIMEOUT, Duration.ofSeconds(2)));
	}

	ChatwootClient client() {
		return this.client;
	}

	void answers(int code, String contentType, String body) {
		this.web
			.enqueue(new MockResponse.Builder().code(code).setHeader("Content-Type", contentType).body(body).build());
	}

	void answers(String json) {
		answers(200, "application/json; charset=utf-8", json);
	}

	void answers(MockResponse response) {
		this.web.enqueue(response);
	}

	int requests() {
		return this.web.getRequestCount();
	}

	RecordedRequest request() {
		try {
			RecordedRequest request = this.web.takeRequest(5, TimeUnit.SECONDS);
			if (request == null) {
				throw new AssertionError("No request came");
			}
			return request;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static JsonNode json(RecordedRequest request) {
		var body = request.getBody();
		if (body == null) {
			throw new AssertionError("The request has no body");
		}
		return Json.MAPPER.readTree(body.utf8());
	}

	static Deadline soon() {
		return Deadline.in(Duration.ofSeconds(5));
	}

	void stop() {
		this.web.close();
	}

	@Override
	public void close() {
		this.client.close();
		this.web.close();
	}

}
