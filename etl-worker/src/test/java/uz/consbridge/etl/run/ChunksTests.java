package uz.consbridge.etl.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import uz.consbridge.etl.pull.Reading;
import uz.consbridge.etl.run.Chunks.Chunk;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.OneCEvent.CallDetected;

import static org.assertj.core.api.Assertions.assertThat;

class ChunksTests {

	private static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");

	@Test
	void rowsAboutOneDocumentTravelUnderOneKeyInTheirOrder() {
		List<OneCEvent> rows = rows();
		Map<String, String> keys = new HashMap<>();
		List<Chunk> chunks = Chunks.of("test", "calls", rows.stream().map(ChunksTests::row).toList(), NOON);
		chunks.forEach((chunk) -> chunk.rows()
			.forEach((row) -> assertThat(keys.putIfAbsent(row.key(), chunk.key())).isIn(null, chunk.key())));
		assertThat(keys.values()).contains("calls-0", "calls-1");
		assertThat(chunks.stream().flatMap((chunk) -> chunk.rows().stream())).containsExactlyInAnyOrderElementsOf(rows);
		for (String document : keys.keySet()) {
			assertThat(chunks.stream().flatMap((chunk) -> chunk.rows().stream()).filter((row) -> about(row, document)))
				.containsExactlyElementsOf(rows.stream().filter((row) -> about(row, document)).toList());
		}
	}

	@Test
	void theSameRowsMakeTheSameChunks() {
		List<OneCEvent> rows = rows();
		assertThat(ids(rows)).isEqualTo(ids(rows)).doesNotHaveDuplicates();
	}

	private static List<String> ids(List<OneCEvent> rows) {
		return Chunks.of("test", "calls", rows.stream().map(ChunksTests::row).toList(), NOON)
			.stream()
			.map((chunk) -> chunk.id())
			.toList();
	}

	private static boolean about(OneCEvent row, String document) {
		return row.key().equals(document);
	}

	private static List<OneCEvent> rows() {
		List<String> documents = IntStream.range(0, 50).mapToObj((number) -> UUID.randomUUID().toString()).toList();
		return IntStream.range(0, 200)
			.<OneCEvent>mapToObj((number) -> new CallDetected(documents.get(number % documents.size()), null, null,
					NOON.plusSeconds(number)))
			.toList();
	}

	private static Reading.Fact row(OneCEvent event) {
		return new Reading.Fact(event.toString(), "1", true, null, event, false);
	}

}
