package uz.consbridge.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON over HTTP for tests. */
final class Json {

	static final JsonMapper MAPPER = new JsonMapper();

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private Json() {
	}

	/** An answer; the body is missing when it was empty. */
	record Answer(int status, String contentType, JsonNode body) {

	}

	static Answer ask(String method, String url, Map<String, String> headers, Object body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
		headers.forEach(request::header);
		if (body instanceof Map<?, ?> map && map.isEmpty()) {
			request.method(method, BodyPublishers.noBody());
		}
		else {
			request.header("Content-Type", "application/json");
			request.method(method, BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
		}
		HttpResponse<String> response = send(request.build());
		String type = response.headers().firstValue("Content-Type").orElse("");
		JsonNode read = type.contains("json") && !response.body().isBlank() ? MAPPER.readTree(response.body())
				: MissingNode.getInstance();
		return new Answer(response.statusCode(), type, read);
	}

	/** What is found there, as text. */
	static String text(String url) {
		return send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build()).body();
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return HTTP.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
