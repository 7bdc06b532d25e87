package uz.consbridge.stack.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Secrets;
import uz.consbridge.stack.run.Settings;
import uz.consbridge.stack.run.StackState;

/** Speaks HTTP for the commands, with the credentials of this stack. */
final class Operator {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final Home home;

	private final Settings settings;

	private Operator(Home home, Settings settings) {
		this.home = home;
		this.settings = settings;
	}

	static Operator of(Home home, Settings settings) {
		return new Operator(home, settings);
	}

	/** An answer with its body; a missing node when the body was empty. */
	record Answer(int status, JsonNode body) {

		boolean good() {
			return this.status / 100 == 2;
		}

	}

	/** Base URL of a service of the running stack, else where it usually listens. */
	String url(String service, int usualPort) {
		return StackState.read(this.home)
			.flatMap((state) -> state.url(service))
			.orElse("http://localhost:" + usualPort);
	}

	/** Base URL of Chatwoot, without a slash at its end. */
	String chatwootUrl() {
		return StackState.read(this.home)
			.map(StackState::chatwootUrl)
			.orElse(setting("CHATWOOT_API_URL", "http://localhost:7080"))
			.replaceFirst("/+$", "");
	}

	/** A secret given by the operator or made for this stack. */
	String secret(String name) {
		return this.settings.get(name, Secrets.kept(this.home).getOrDefault(name, ""));
	}

	/** A setting given by the operator, else the one of the local stack. */
	String setting(String name, String otherwise) {
		return this.settings.get(name, otherwise);
	}

	Answer ask(String method, String url, Map<String, String> headers, Object body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
		headers.forEach(request::header);
		request.header("Accept", "application/json");
		if (body instanceof Map<?, ?> map && map.isEmpty()) {
			request.method(method, BodyPublishers.noBody());
		}
		else {
			request.header("Content-Type", "application/json")
				.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
		}
		try {
			HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), read(url, response));
		}
		catch (IOException ex) {
			throw new Complaint("no answer from " + url + "; does the stack run? (" + ex + ")", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Complaint("interrupted", ex);
		}
	}

	private static JsonNode read(String url, HttpResponse<String> response) {
		if (response.statusCode() == 429) {
			throw new Complaint(url + " was answered 429: it is called too often. Wait a minute and try again.");
		}
		if (response.body().isBlank()) {
			return MissingNode.getInstance();
		}
		try {
			return JSON.readTree(response.body());
		}
		catch (JacksonException ex) {
			throw new Complaint(url + " was answered " + response.statusCode() + " with something that is not JSON; "
					+ "does another program listen there?", ex);
		}
	}

	/** Asks with the operator's credential; an error becomes a complaint. */
	JsonNode operate(String method, String url, Object body) {
		Answer answer = ask(method, url, Map.of("Authorization", "Bearer " + secret("OPS_SECRET")), body);
		if (!answer.good()) {
			String detail = answer.body().path("detail").asString(answer.body().path("title").asString(""));
			throw new Complaint(method + " " + url + " was answered " + answer.status() + ". " + detail);
		}
		return answer.body();
	}

}
