package uz.consbridge.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uz.consbridge.ingest.chatwoot.Examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is turned away leaves no trace in Kafka and none on the disk. */
class RefusedTests extends RunningIngest {

	private static final String BODY = new String(Examples.body("message_created.json"), StandardCharsets.UTF_8);

	private static final String LARGE = BODY.replace("\"event\"",
			"\"padding\":\"" + "x".repeat(200_000) + "\",\"event\"");

	private static final int DRIPPING = 40;

	static Stream<Arguments> refused() {
		return Stream.of(refused("forged", 401, (test) -> test.sender.signed(BODY, "a wrong secret").statusCode()),
				refused("stale", 401, (test) -> test.signedAt(Instant.now().minus(Duration.ofMinutes(6)))),
				refused("from the future", 401, (test) -> test.signedAt(Instant.now().plus(Duration.ofMinutes(6)))),
				refused("unsigned", 401, (test) -> test.sender.unsigned(PATH, BODY).statusCode()),
				refused("guessed address", 401, (test) -> test.sender.unsigned(PATH + "/guess", BODY).statusCode()),
				refused("oversized", 413, (test) -> test.sender.signed(LARGE, SECRET).statusCode()),
				refused("dripped", 408, (test) -> {
					try (Drip drip = new Drip(test.port, PATH)) {
						return drip.awaitStatus();
					}
				}));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refused")
	void whatIsTurnedAwayCostsNoKafkaAndNoDisk(String what, int status, ToIntFunction<RefusedTests> request) {
		this.sender.signed(BODY, SECRET);
		long published = published();
		Map<String, Long> disk = disk();
		for (int i = 0; i < 5; i++) {
			assertThat(request.applyAsInt(this)).as(what).isEqualTo(status);
		}
		assertThat(published()).as("records in Kafka").isEqualTo(published);
		assertThat(disk()).as("the spool's files").isEqualTo(disk);
	}

	@Test
	void manyWhoDripDoNotKeepOthersFromBeingServed() {
		List<Drip> drips = new ArrayList<>();
		try {
			for (int i = 0; i < DRIPPING; i++) {
				drips.add(new Drip(this.port, PATH));
			}
			long published = published();
			for (int i = 0; i < 10; i++) {
				assertThat(this.sender.signed(BODY, SECRET).statusCode()).isEqualTo(200);
			}
			drips.forEach((drip) -> assertThat(drip.awaitStatus()).isEqualTo(408));
			assertThat(published()).isEqualTo(published + 10);
		}
		finally {
			drips.forEach(Drip::close);
		}
	}

	private int signedAt(Instant at) {
		return this.sender.signed(PATH, BODY, SECRET, UUID.randomUUID().toString(), at).statusCode();
	}

	private long published() {
		return this.events.count() + this.typing.count();
	}

	/** The spool's files with the time of their last change. */
	private static Map<String, Long> disk() {
		Map<String, Long> files = new TreeMap<>();
		try (Stream<Path> all = Files.list(SPOOL)) {
			for (Path file : all.toList()) {
				files.put(file.getFileName() + ", bytes", Files.size(file));
				files.put(file.getFileName() + ", changed", Files.getLastModifiedTime(file).toMillis());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	private static Arguments refused(String what, int status, ToIntFunction<RefusedTests> request) {
		return arguments(what, status, request);
	}

}
