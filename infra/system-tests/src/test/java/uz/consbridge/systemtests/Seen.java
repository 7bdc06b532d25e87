package uz.consbridge.systemtests;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;
import uz.consbridge.events.DocumentState;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A linked consultation of a {@link Frontend} as the API, Chatwoot and 1C show it. It was
 * moved twice and then rated.
 */
record Seen(SharedStack stack, String consId, long conversation, String document) {

	static final ZoneId BASE = ZoneId.of("Asia/Tashkent");

	private static final DateTimeFormatter NOTED = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

	Seen(SharedStack stack, String consId) {
		this(stack, consId, stack.conversation(consId), stack.document(consId));
	}

	void awaitStatus(String status) {
		eventually(() -> assertThat(status()).isEqualTo(status));
	}

	/**
	 * It ended, everywhere.
	 * @param statusesInChatwoot writes of the conversation's status, by whomever
	 * @param endsByUs ends written through the interface of 1C
	 */
	void assertEnded(String status, int statusesInChatwoot, int endsByUs) {
		eventually(() -> {
			assertThat(status()).isEqualTo(status);
			assertThat(chatwoot().path("status").asString()).isEqualTo("resolved");
			assertThat(onec().path("Конец").asString("0001")).doesNotStartWith("0001");
			assertThat(onec().path("ВидОбращения").asString()).isEqualTo(DocumentState.CONSULTATION);
			assertMovedAndRated();
			assertThat(this.stack.chatwoot.committed("POST", "/conversations/" + this.conversation + "/toggle_status"))
				.hasSize(statusesInChatwoot);
			assertThat(written("PATCH", Names.DOCUMENT))
				.filteredOn((entry) -> entry.path("body").asString().contains("Конец"))
				.hasSize(endsByUs);
		});
	}

	/** It is open, everywhere. */
	void assertOpen() {
		eventually(() -> {
			assertThat(status()).isIn("new", "open");
			assertThat(chatwoot().path("status").asString()).isEqualTo("open");
			assertThat(onec().path("Конец").asString("0001")).startsWith("0001");
			assertThat(onec().path("ВидОбращения").asString()).isEqualTo(DocumentState.QUEUED);
			assertMovedAndRated();
		});
	}

	private void assertMovedAndRated() {
		List<LocalDateTime> moves = written("POST", Names.REDATES).stream()
			.map((entry) -> Json.MAPPER.readTree(entry.path("body").asString()))
			.map((body) -> LocalDateTime.parse(body.path("НоваяДата").asString()))
			.toList();
		assertThat(moves).as("moves in 1C, as they came").hasSize(2).isSorted();
		assertThat(LocalDateTime.parse(onec().path("ДатаКонсультации").asString())).isEqualTo(moves.getLast());
		assertThat(OffsetDateTime.parse(read().path("start_date").asString()).atZoneSameInstant(BASE).toLocalDateTime())
			.isEqualTo(moves.getLast());
		assertThat(written("POST", Names.RATINGS)).hasSize(1);
		List<String> notes = this.stack.consultant.notes(this.conversation);
		assertThat(notes).as("notes, as they came").hasSize(3);
		assertThat(notes.get(0)).contains("Стало: " + NOTED.format(moves.getFirst()));
		assertThat(notes.get(1)).contains("Стало: " + NOTED.format(moves.getLast()));
		assertThat(notes.get(2)).contains("4 из 5");
	}

	/** Writes to 1C that concern the document, in the order they came. */
	private List<JsonNode> written(String method, String entity) {
		return this.stack.onec.committed(method, entity)
			.stream()
			.filter((entry) -> (entry.path("path").asString() + entry.path("body").asString()).contains(this.document))
			.sorted(Comparator.comparing((entry) -> Instant.parse(entry.path("at").asString())))
			.toList();
	}

	private String status() {
		return read().path("status").asString();
	}

	private JsonNode read() {
		return this.stack.desk.read(this.consId);
	}

	private JsonNode chatwoot() {
		return this.stack.consultant.conversation(this.conversation);
	}

	private JsonNode onec() {
		return this.stack.accountant.document(this.document);
	}

	private void eventually(ThrowingRunnable assertions) {
		Awaitility.await(this.consId).atMost(SharedStack.PATIENCE).untilAsserted(assertions);
	}

}
