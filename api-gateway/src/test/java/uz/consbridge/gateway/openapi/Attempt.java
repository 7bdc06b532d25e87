package uz.consbridge.gateway.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request made up from the description.
 *
 * @param target path and query, encoded
 * @param body none for a request without one
 * @param operation as described; missing for a method that is not
 */
record Attempt(String method, String target, Map<String, String> headers, @Nullable String body, JsonNode operation,
		Meant meant) {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	/** What the request is made for. */
	enum Meant {

		/** As described: its form must not be refused. */
		WHOLE,
		/** Outside the description: it must be refused. */
		SPOILT,
		/** Without a good credential: 401. */
		STRANGER,
		/** A method that the path does not have: 405. */
		NO_METHOD

	}

	/** What came back. */
	record Reply(int status, String type, String body, HttpHeaders headers) {

		String header(String name) {
			return this.headers.firstValue(name).orElse("");
		}

	}

	Reply send(String url) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + this.target))
			.timeout(Duration.ofSeconds(10));
		this.headers.forEach(request::setHeader);
		request.method(this.method, (this.body == null) ? HttpRequest.BodyPublishers.noBody()
				: HttpRequest.BodyPublishers.ofString(this.body));
		HttpResponse<InputStream> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
		String type = response.headers().firstValue("Content-Type").orElse("");
		try (InputStream in = response.body()) {
			String text = type.startsWith("text/event-stream") ? firstEvent(in)
					: new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return new Reply(response.statusCode(), type, text, response.headers());
		}
	}

	/** Of a stream as much as ends with the first empty line. */
	private static String firstEvent(InputStream in) throws IOException {
		StringBuilder text = new StringBuilder();
		BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			text.append(line).append('\n');
			if (line.isEmpty()) {
				break;
			}
		}
		return text.toString();
	}

	@Override
	public String toString() {
		String text = (this.body == null) ? "" : this.body;
		return this.meant + " " + this.method + " " + this.target + " " + this.headers + " "
				+ text.substring(0, Math.min(text.length(), 600));
	}

}
