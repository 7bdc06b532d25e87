package uz.consbridge.gateway.live;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Consultations of a gateway, and those who watch them. */
final class Watchers implements AutoCloseable {

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final List<EventStream> streams = new ArrayList<>();

	private final RunningGateway gateway;

	Watchers(RunningGateway gateway) {
		this.gateway = gateway;
	}

	/** Creates an accounting consultation of a new client. */
	UUID created(String comment, String prefer) {
		long number = ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
		Api.Answer answer = this.gateway.front().with("Prefer", prefer).post("/api/consultations/create", """
				{"client":{"name":"Anna","phone_number":"+998%1$d","org_inn":"%1$d","subscriberId":"%1$d",
				"is_parent":true},"consultation":{"consultation_type":"Консультация по ведению учёта",
				"comment":"%2$s"}}""".formatted(number, comment));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return UUID.fromString(answer.text("/cons_id"));
	}

	EventStream watch(UUID id, String... headers) {
		List<String> all = new ArrayList<>(List.of("X-Front-Secret", RunningGateway.FRONT_SECRET));
		all.addAll(List.of(headers));
		return open("/api/consultations/" + id + "/stream", all.toArray(String[]::new));
	}

	EventStream open(String path, String... headers) {
		EventStream stream = new EventStream(this.http, this.gateway.url() + path, headers);
		this.streams.add(stream);
		return stream;
	}

	/** Those who watch, in the order they came. */
	List<EventStream> streams() {
		return this.streams;
	}

	@Override
	public void close() {
		this.streams.forEach(EventStream::close);
		this.http.close();
	}

}
