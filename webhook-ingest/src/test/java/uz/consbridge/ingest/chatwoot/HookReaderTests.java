package uz.consbridge.ingest.chatwoot;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventTypes;

import static org.assertj.core.api.Assertions.assertThat;

class HookReaderTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HookReader reader = new HookReader();

	static Stream<String> files() {
		return JSON.readTree(Examples.body("expected.json")).propertyNames().stream();
	}

	@ParameterizedTest
	@MethodSource("files")
	void readsEveryExampleAsExpected(String file) {
		JsonNode expected = JSON.readTree(Examples.body("expected.json")).path(file);
		assertThat(describe(this.reader.read(Examples.body(file)))).isEqualTo(expected);
	}

	@Test
	void expectsSomethingOfEveryExample() throws Exception {
		URL expected = Objects.requireNonNull(getClass().getResource("/chatwoot/expected.json"));
		try (Stream<Path> all = Files.list(Path.of(expected.toURI()).resolveSibling(""))) {
			assertThat(
					all.map((file) -> file.getFileName().toString())
						.filter((name) -> name.endsWith(".json") && !name.startsWith("signature_vector")
								&& !name.equals("expected.json")))
				.containsExactlyInAnyOrderElementsOf(files().toList());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "conversation_updated.json", "message_created.json", "contact_created.json",
			"conversation_resolved.json" })
	void readsTheDottedWrappedFormTheSame(String file) {
		ObjectNode flat = (ObjectNode) JSON.readTree(Examples.body(file));
		ObjectNode wrapped = JSON.createObjectNode();
		wrapped.put("event", flat.path("event").asString().replaceFirst("_", "."));
		wrapped.set("data", flat.deepCopy().without("event"));
		assertThat(this.reader.read(JSON.writeValueAsBytes(wrapped))).isEqualTo(this.reader.read(Examples.body(file)));
	}

	@Test
	void readsTheFormWithConversationAndMessageSideBySide() {
		Reading reading = read("""
				{"event": "message.created", "data": {
				  "conversation": {"id": 7, "status": "open", "assignee": {"id": 3}},
				  "message": {"id": 9, "message_type": 0, "content": "?", "created_at": 1785733927}}}""");
		assertThat(understood(reading)).isInstanceOfSatisfying(ChatwootEvent.MessageCreated.class, (event) -> {
			assertThat(event.conversation().assigneeId()).isEqualTo(3);
			assertThat(event.message().messageType()).isEqualTo("incoming");
			assertThat(event.message().createdAt()).isEqualTo(Instant.ofEpochSecond(1785733927));
		});
	}

	@Test
	void saysWhatAShortBodyLeavesOut() {
		ConversationState told = conversation(read("""
				{"event": "conversation.status_changed", "data": {"conversation": {"id": 7, "status": "pending"}}}"""));
		assertThat(told.leftOut()).containsExactlyInAnyOrder(ConversationState.Member.values());
		assertThat(conversation(read("""
				{"event": "conversation.updated", "data": {"conversation": {
				  "id": 7, "status": "open", "assignee": null, "labels": []}}}""")).leftOut())
			.containsExactlyInAnyOrder(ConversationState.Member.PRIORITY, ConversationState.Member.CUSTOM_ATTRIBUTES);
	}

	@Test
	void readsTheAnswerToASurvey() {
		ObjectNode hook = (ObjectNode) JSON.readTree(Examples.body("message_created_template_csat.json"));
		hook.put("event", "message_updated");
		((ObjectNode) hook.path("content_attributes")).putObject("submitted_values")
			.putObject("csat_survey_response")
			.put("rating", 4)
			.put("feedback_message", "fine");
		assertThat(understood(this.reader.read(JSON.writeValueAsBytes(hook))))
			.isInstanceOfSatisfying(ChatwootEvent.MessageUpdated.class, (event) -> {
				assertThat(event.message().csatRating()).isEqualTo(4);
				assertThat(event.message().csatFeedback()).isEqualTo("fine");
			});
	}

	@Test
	void anAnsweredFormIsNotASurvey() {
		Reading reading = read(
				"""
						{"event": "message_updated", "id": 9, "message_type": "template", "conversation": {"id": 7, "status": "open"},
						 "content_attributes": {"submitted_values": [{"title": "A", "value": "a"}]}}""");
		assertThat(understood(reading)).isInstanceOf(ChatwootEvent.MessageUpdated.class);
	}

	@Test
	void readsTimesInAllForms() {
		assertThat(updatedAt("1785736961.733")).isEqualTo(Instant.parse("2026-08-03T06:02:41.733Z"));
		assertThat(updatedAt("1.785736961733123E9")).isEqualTo(Instant.parse("2026-08-03T06:02:41.733123Z"));
		assertThat(updatedAt("1785736961")).isEqualTo(Instant.parse("2026-08-03T06:02:41Z"));
		assertThat(updatedAt("\"2026-08-03T11:02:41.733+05:00\"")).isEqualTo(Instant.parse("2026-08-03T06:02:41.733Z"));
		assertThat(updatedAt("0")).isNull();
		assertThat(updatedAt("null")).isNull();
		assertThat(updatedAt("\"\"")).isNull();
	}

	@Test
	void aBotIsNotAnAssignee() {
		Reading reading = read("""
				{"event": "conversation_updated", "id": 7, "status": "open",
				 "meta": {"assignee": {"id": 3, "type": "agent_bot"}, "assignee_type": "AgentBot"}}""");
		assertThat(conversation(reading).assigneeId()).isNull();
	}

	@Test
	void typingOfAPrivateNoteIsNobodysBusiness() {
		ObjectNode hook = (ObjectNode) JSON.readTree(Examples.body("conversation_typing_on.json"));
		hook.put("is_private", true);
		assertThat(this.reader.read(JSON.writeValueAsBytes(hook)))
			.isEqualTo(new Reading.Ignored(Reading.Reason.PRIVATE_TYPING));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "[]", "\"text\"", "{\"event\":\"message_created\"} {}", "{\"id\":1}",
			"{\"event\": \"conversation_updated\", \"id\": 1" })
	void rubbishIsUnreadable(String body) {
		assertThat(read(body)).isInstanceOf(Reading.Unreadable.class);
	}

	@Test
	void namesTheMemberItCannotRead() {
		assertThat(
				read("""
						{"event": "message_created", "id": 9, "message_type": "incoming", "conversation": {"status": "open"}}"""))
			.isEqualTo(new Reading.Unreadable("conversation.id", "missing"));
		assertThat(read("""
				{"event": "conversation_updated", "id": 9, "status": "open", "updated_at": "yesterday"}"""))
			.isEqualTo(new Reading.Unreadable("updated_at", "not a time"));
	}

	private Reading read(String body) {
		return this.reader.read(body.getBytes(StandardCharsets.UTF_8));
	}

	private @Nullable Instant updatedAt(String literal) {
		return conversation(read(
				"{\"event\":\"conversation_updated\",\"id\":1,\"status\":\"open\",\"updated_at\":" + literal + "}"))
			.updatedAt();
	}

	private static ConversationState conversation(Reading reading) {
		return ((ChatwootEvent.AboutConversation) understood(reading)).conversation();
	}

	private static ChatwootEvent understood(Reading reading) {
		assertThat(reading).isInstanceOf(Reading.Understood.class);
		return ((Reading.Understood) reading).event();
	}

	private static JsonNode describe(Reading reading) {
		ObjectNode description = JSON.createObjectNode();
		switch (reading) {
			case Reading.Understood(var event, var happenedAt, var identity) -> {
				description.put("type", EventTypes.typeOf(event));
				description.put("key", event.key());
				description.put("happenedAt", (happenedAt != null) ? happenedAt.toString() : null);
				description.put("identity", identity);
				description.set("data", JSON.readTree(new EventCodec().payload(event)));
			}
			case Reading.Ignored(Reading.Reason reason) -> description.put("ignored", reason.name());
			case Reading.Unreadable(String field, String problem) -> description.put("unreadable", field + problem);
		}
		return description;
	}

}
