package uz.consbridge.simulator.chatwoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Json;

/** Speaks HTTP to the simulator as somebody. */
final class Client {

	private static final OkHttpClient HTTP = new OkHttpClient();

	private final ChatwootSimulator simulator;

	private final String token;

	Client(ChatwootSimulator simulator, String token) {
		this.simulator = simulator;
		this.token = token;
	}

	Answer get(String path) {
		return send("GET", account(path), null);
	}

	Answer post(String path, Map<String, ?> body) {
		return send("POST", account(path), Json.of(body).toString());
	}

	Answer post(String path, String body) {
		return send("POST", account(path), body);
	}

	Answer call(String method, String path, Map<String, ?> body) {
		return send(method, account(path), Json.of(body).toString());
	}

	/** With the path from the root, and a body or null. */
	Answer send(String method, String path, @Nullable String body) {
		return send(method, path, body, "application/json");
	}

	Answer send(String method, String path, @Nullable String body, String contentType) {
		byte[] bytes = (body == null) ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
		RequestBody sent = method.equals("GET") ? null : RequestBody.create(bytes, MediaType.get(contentType));
		Request.Builder request = new Request.Builder().url(this.simulator.baseUrl() + path).method(method, sent);
		if (!this.token.isEmpty()) {
			request.header("Api-Access-Token", this.token);
		}
		try (Response response = HTTP.newCall(request.build()).execute()) {
			return new Answer(response.code(), response.body().string(), response.headers().toMultimap().toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String account(String path) {
		return "/api/v1/accounts/" + this.simulator.settings().accountId() + path;
	}

	/**
	 * What came back.
	 *
	 * @param status the status
	 * @param text the body
	 * @param headers all headers as text
	 */
	record Answer(int status, String text, String headers) {

		JsonNode json() {
			return Json.parse(this.text).orElseThrow(() -> new AssertionError("Not JSON: " + this.text));
		}

		JsonNode at(String pointer) {
			return json().at(pointer);
		}

	}

}
