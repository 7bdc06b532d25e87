package uz.consbridge.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.RunningGateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The requests of {@code docs/requests} do what they say: here, or on a stack that runs
 * ({@code -Dconsbridge.requests.url}, {@code .front}, {@code .ops}).
 */
class RequestsTests {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@ParameterizedTest
	@ValueSource(strings = { "clients.http", "consultations.http", "operations.http" })
	void everyRequestIsAnsweredAsExpected(String file) throws IOException, InterruptedException {
		HttpFile requests = new HttpFile(variables());
		for (HttpFile.Entry entry : HttpFile.entries(Files.readString(Path.of("../docs/requests", file)))) {
			HttpFile.Answer answer = send(requests, entry);
			requests.remember(entry, answer);
			assertThat(answer.status()).as("%s: %s", entry.title(), answer.body()).isEqualTo(entry.expected());
		}
	}

	private static Map<String, String> variables() {
		String url = System.getProperty("consbridge.requests.url");
		return (url == null)
				? Map.of("url", RunningGateway.shared().url(), "front", RunningGateway.FRONT_SECRET, "ops",
						RunningGateway.OPS_SECRET)
				: Map.of("url", url, "front", System.getProperty("consbridge.requests.front", ""), "ops",
						System.getProperty("consbridge.requests.ops", ""));
	}

	private static HttpFile.Answer send(HttpFile requests, HttpFile.Entry entry)
			throws IOException, InterruptedException {
		String url = requests.filled(entry.url()).replace(" ", "%20");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
		entry.headers().forEach((header) -> {
			String[] nameAndValue = requests.filled(header).split(": ", 2);
			request.header(nameAndValue[0], nameAndValue[1]);
		});
		request.method(entry.method(), HttpRequest.BodyPublishers.ofString(requests.filled(entry.body())));
		HttpResponse<InputStream> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
		try (InputStream body = answer.body()) {
			return new HttpFile.Answer(answer.statusCode(), answer.headers(),
					endless(answer) ? "" : new String(body.readAllBytes(), UTF_8));
		}
	}

	private static boolean endless(HttpResponse<?> answer) {
		return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
	}

}
