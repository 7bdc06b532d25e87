package uz.consbridge.systemtests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One conversation as Chatwoot holds it, and all that is stored of it.
 *
 * @param held by Chatwoot, with its messages
 * @param stored as {@link Database#stored}
 * @param everResolved whether anybody resolved it at any time
 */
record Agreement(JsonNode held, JsonNode stored, boolean everResolved) {

	private static final Set<String> ENDS = Set.of("resolved", "closed", "cancelled");

	private static final Map<Integer, String> MESSAGE_TYPES = Map.of(0, "incoming", 1, "outgoing", 3, "template");

	/** What is stored beside the consultation is what Chatwoot holds. */
	void assertSameConversation() {
		assertThat(known("status")).isEqualTo(this.held.path("status").asString());
		assertThat(known("assignee")).isEqualTo(this.held.path("meta").path("assignee").path("id").asString(""));
		assertThat(known("priority")).isEqualTo(this.held.path("priority").asString(""));
		assertThat(known("labels")).isEqualTo(String.join("\n", texts(this.held.path("labels"))));
		assertThat(Json.MAPPER.readTree(known("attributes")).path("mood"))
			.isEqualTo(this.held.path("custom_attributes").path("mood"));
		assertThat(this.stored.path("conversation").path("underWay")).isEmpty();
		assertThat(storedMessages()).isEqualTo(heldMessages());
	}

	/** The consultation is what the map and the guards make of the conversation. */
	void assertConsultationFollows() {
		String status = this.stored.path("status").asString();
		switch (this.held.path("status").asString()) {
			case "resolved" -> assertThat(status).isEqualTo("resolved");
			case "open" -> assertThat(status).isIn(orResolved("open", "new"));
			case "pending" -> assertThat(status).isIn(orResolved("pending"));
			default -> assertThat(status).isIn(orResolved("open", "new", "pending"));
		}
		Set<String> tags = texts(this.held.path("labels"));
		tags.retainAll(Office.LABELS);
		assertThat(texts(this.stored.path("tags"))).isEqualTo(tags);
		assertThat(this.stored.path("attributes").path("mood"))
			.isEqualTo(this.held.path("custom_attributes").path("mood"));
	}

	/** Every change follows from the one before and is newer; nothing follows an end. */
	void assertNothingOlderCameLater() {
		String status = "";
		int mood = -1;
		for (JsonNode change : this.stored.path("changes")) {
			if (change.path("field").asString("").equals("status")) {
				assertThat(ENDS).doesNotContain(status);
				assertThat(change.path("old").asString("")).isEqualTo(status);
				assertThat(change.path("new").asString()).isNotEqualTo(status);
				status = change.path("new").asString();
			}
			if (change.path("field").asString("").equals("custom_attributes")) {
				assertThat(change.path("new").path("mood").asInt()).isGreaterThan(mood);
				mood = change.path("new").path("mood").asInt();
			}
		}
		assertThat(status).isEqualTo(this.stored.path("status").asString());
	}

	/** Every message that clients see was announced once, but the question itself. */
	void assertAnnouncedOnce() {
		List<Integer> visible = this.held.path("messages")
			.valueStream()
			.filter((message) -> MESSAGE_TYPES.containsKey(message.path("message_type").asInt()))
			.filter((message) -> !message.path("private").asBoolean())
			.map((message) -> message.path("id").asInt())
			.sorted()
			.skip(1)
			.toList();
		assertThat(this.stored.path("announced").valueStream().map(JsonNode::asInt).sorted().toList())
			.isEqualTo(visible);
	}

	private List<String> orResolved(String... statuses) {
		Set<String> allowed = new TreeSet<>(Set.of(statuses));
		if (this.everResolved) {
			allowed.add("resolved");
		}
		return List.copyOf(allowed);
	}

	private String known(String field) {
		return this.stored.path("conversation").path("values").path(field).asString();
	}

	private Map<String, String> storedMessages() {
		Map<String, String> messages = new TreeMap<>();
		this.stored.path("messages")
			.properties()
			.forEach((each) -> messages.put(each.getKey(), each.getValue().asString()));
		return messages;
	}

	/** Without what Chatwoot itself notes of the conversation. */
	private Map<String, String> heldMessages() {
		Map<String, String> messages = new TreeMap<>();
		for (JsonNode message : this.held.path("messages")) {
			String type = MESSAGE_TYPES.get(message.path("message_type").asInt());
			if (type != null) {
				messages.put(message.path("id").asString(),
						type + " " + message.path("private").asBoolean() + " " + message.path("content").asString());
			}
		}
		return messages;
	}

	private static Set<String> texts(JsonNode array) {
		Set<String> texts = new TreeSet<>();
		array.valueStream().forEach((text) -> texts.add(text.asString()));
		return texts;
	}

}
