package uz.consbridge.gateway.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.gateway.openapi.Attempt.Meant;
import uz.consbridge.gateway.openapi.Attempt.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends requests made from the description, whole ones and spoilt ones, and judges the
 * answers by it. Other requests come with another {@code -Dconsbridge.fuzz.seed}.
 */
class OpenApiFuzzTests {

	private static final Logger log = LoggerFactory.getLogger(OpenApiFuzzTests.class);

	private static final String FORM = "The request does not have the required form.";

	private final long seed = Long.getLong("consbridge.fuzz.seed", 353517);

	private final Map<String, String> found = new LinkedHashMap<>();

	@Test
	void everyAnswerIsAsDescribed() throws IOException, InterruptedException {
		tryOut(220, Duration.ofSeconds(12));
	}

	@Test
	@Tag("slow")
	void everyAnswerIsAsDescribedForLong() throws IOException, InterruptedException {
		tryOut(Integer.MAX_VALUE, Duration.ofSeconds(Long.getLong("consbridge.fuzz.seconds", 120)));
	}

	private void tryOut(int most, Duration time) throws IOException, InterruptedException {
		Contract contract = Contract.of(Files.readString(Path.of("../docs/openapi.json")));
		try (RunningGateway gateway = RunningGateway.start("consbridge.live.heartbeat=200ms")) {
			Random random = new Random(this.seed);
			Attempts attempts = new Attempts(contract, new World(gateway), random);
			List<String[]> operations = operations(contract);
			long until = System.nanoTime() + time.toNanos();
			int count = 0;
			while (count < most && System.nanoTime() < until && this.found.size() < 25) {
				String[] operation = World.any(operations, random);
				attempt(contract, attempts.next(operation[0], operation[1]), gateway.url());
				count++;
			}
			log.warn("Sent {} requests, seed {}", count, this.seed);
		}
		assertThat(this.found).as("with seed %d", this.seed).isEmpty();
	}

	private static List<String[]> operations(Contract contract) {
		List<String[]> operations = new ArrayList<>();
		contract.document()
			.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.propertyNames()
				.forEach((method) -> operations.add(new String[] { path.getKey(), method })));
		return operations;
	}

	private void attempt(Contract contract, Attempt attempt, String url) throws InterruptedException {
		try {
			Reply reply = attempt.send(url);
			for (String wrong : judge(contract, attempt, reply)) {
				this.found.putIfAbsent(attempt.operation().path("operationId").asString() + ": " + wrong,
						attempt + " -> " + reply.status() + " " + reply.type() + " " + reply.body());
			}
		}
		catch (IOException ex) {
			this.found.putIfAbsent(ex.toString(), attempt.toString());
		}
	}

	private static List<String> judge(Contract contract, Attempt attempt, Reply reply) {
		if (attempt.meant() == Meant.NO_METHOD) {
			boolean refused = reply.status() == 405 && !reply.header("Allow").isEmpty();
			return (refused || beforeAll(attempt, reply))
					? contract.judgeProblem(new JsonMapper().readTree(reply.body()))
					: List.of("a method that is not described is answered " + reply.status());
		}
		List<String> wrong = new ArrayList<>(
				contract.judge(attempt.operation(), reply.status(), reply.type(), reply.body()));
		wrong.addAll(contract.judgeHeaders(attempt.operation(), reply.status(), reply.headers().map()));
		if (reply.status() >= 500) {
			wrong.add("answers " + reply.status());
		}
		boolean refused = reply.status() >= 400;
		switch (attempt.meant()) {
			case WHOLE -> {
				if (refused && refusesForm(reply)) {
					wrong.add("refuses what is described: " + fields(reply));
				}
			}
			case SPOILT -> {
				if (!refused) {
					wrong.add("takes what is not described");
				}
			}
			case STRANGER -> {
				if (reply.status() != 401 && !beforeAll(attempt, reply)) {
					wrong.add("answers a stranger " + reply.status());
				}
			}
			case NO_METHOD -> {
			}
		}
		return wrong;
	}

	/**
	 * Tomcat refuses a slash in a variable, however it is written, before anything else.
	 */
	private static boolean beforeAll(Attempt attempt, Reply reply) {
		return reply.status() == 400 && (attempt.target().contains("%2F") || attempt.target().contains("%5C"));
	}

	/**
	 * Rules may refuse a request whose form is good; schema, method and the like may not.
	 */
	private static boolean refusesForm(Reply reply) {
		return List.of(406, 413, 415).contains(reply.status()) || reply.body().contains(FORM)
				|| reply.body().contains("cannot be read");
	}

	private static List<String> fields(Reply reply) {
		JsonNode errors = new JsonMapper().readTree(reply.body()).path("errors");
		return errors.valueStream().map((each) -> each.path("field").asString()).sorted().toList();
	}

}
