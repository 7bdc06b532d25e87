package uz.consbridge.simulator.chatwoot;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.ControlApi;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Recording;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.Request;
import uz.consbridge.simulator.http.SimulatorServer;

/** Takes webhooks, and can be told to misbehave. */
final class Receiver implements AutoCloseable {

	final Recording recording = new Recording(Clock.systemUTC());

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final SimulatorServer server = SimulatorServer.start(0, this::take,
			new ControlApi(this.recording, Json::object, this.requests::clear), this.recording);

	String url() {
		return this.server.baseUrl() + "/webhook/chatwoot";
	}

	List<Request> requests() {
		return List.copyOf(this.requests);
	}

	List<JsonNode> bodies(String event) {
		return this.requests.stream()
			.map((request) -> request.json().orElseThrow())
			.filter((body) -> body.path("event").asString().equals(event))
			.toList();
	}

	void clear() {
		this.requests.clear();
		this.recording.clear();
	}

	@Override
	public void close() {
		this.server.close();
	}

	private Reply take(Call call) {
		this.requests.add(call.request());
		return Reply.empty(200);
	}

}
