package uz.consbridge.chatwoot;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls about conversations. Labels and attributes are replaced whole by Chatwoot. */
public final class Conversations {

	private final Exchange exchange;

	Conversations(Exchange exchange) {
		this.exchange = exchange;
	}

	public Answer<Conversation> create(NewConversation conversation, Deadline deadline) {
		return this.exchange.post("/conversations", conversation.body(), Conversation::read, deadline);
	}

	/** The oldest conversation of that contact inbox, in whatever status. */
	public Answer<Optional<Conversation>> find(long inboxId, String sourceId, Deadline deadline) {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("status", "all");
		query.put("inbox_id", Long.toString(inboxId));
		query.put("source_id", sourceId);
		return this.exchange.get("/conversations", query,
				(json) -> Json.requiredArray(json.path("data").path("payload"))
					.stream()
					.map(Conversation::read)
					.filter((found) -> found.sourceId() == null || sourceId.equals(found.sourceId()))
					.min(Comparator.comparingLong(Conversation::id)),
				deadline);
	}

	/**
	 * The inbox's conversations, in whatever status, that changed in that time; Chatwoot
	 * answers all of them at once.
	 */
	public Answer<List<Conversation>> changedWithin(Duration time, long inboxId, Deadline deadline) {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("status", "all");
		query.put("inbox_id", Long.toString(inboxId));
		query.put("updated_within", Long.toString(time.plusMillis(999).toSeconds()));
		return this.exchange.get("/conversations", query, Conversations::readAll, deadline);
	}

	/**
	 * A page of the inbox's conversations, in whatever status, those first in which
	 * somebody wrote last; empty beyond the end.
	 * @param page counted from 1
	 */
	public Answer<List<Conversation>> writtenLast(long inboxId, int page, Deadline deadline) {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("status", "all");
		query.put("inbox_id", Long.toString(inboxId));
		query.put("sort_by", "last_activity_at_desc");
		query.put("page", Integer.toString(page));
		return this.exchange.get("/conversations", query, Conversations::readAll, deadline);
	}

	public Answer<Conversation> show(long id, Deadline deadline) {
		return this.exchange.get("/conversations/" + id, Map.of(), Conversation::read, deadline);
	}

	public Answer<List<String>> labels(long id, Deadline deadline) {
		return this.exchange.get("/conversations/" + id + "/labels", Map.of(), Conversations::readLabels, deadline);
	}

	/** Replaces all labels. */
	public Answer<List<String>> setLabels(long id, Collection<String> labels, Deadline deadline) {
		return this.exchange.post("/conversations/" + id + "/labels", Map.of("labels", List.copyOf(labels)),
				Conversations::readLabels, deadline);
	}

	/** Replaces all custom attributes. */
	public Answer<Map<String, Object>> setCustomAttributes(long id, Map<String, Object> attributes, Deadline deadline) {
		return this.exchange.post("/conversations/" + id + "/custom_attributes",
				Map.of("custom_attributes", attributes),
				(json) -> Json.map(Json.requiredObject(json.path("custom_attributes"))), deadline);
	}

	/**
	 * Sets the status.
	 * @return the status Chatwoot says it has now
	 */
	public Answer<String> setStatus(long id, String status, Deadline deadline) {
		return this.exchange.post("/conversations/" + id + "/toggle_status", Map.of("status", status),
				(json) -> Json.requiredText(json.path("payload"), "current_status"), deadline);
	}

	/** Sets the priority: {@code low}, {@code medium}, {@code high} or {@code urgent}. */
	public Answer<String> setPriority(long id, String priority, Deadline deadline) {
		return this.exchange.postForNothing("/conversations/" + id + "/toggle_priority", Map.of("priority", priority),
				priority, deadline);
	}

	/**
	 * Assigns an agent.
	 * @return the agent who has it now; none if Chatwoot does not know the given one
	 */
	public Answer<Optional<Long>> assign(long id, long agentId, Deadline deadline) {
		return this.exchange.post("/conversations/" + id + "/assignments", Map.of("assignee_id", agentId),
				(json) -> Optional.ofNullable(assignee(json)), deadline);
	}

	/**
	 * Assigns a team; an agent who is not in it loses the conversation, and Chatwoot may
	 * pick another.
	 * @return the team that has it now; none if Chatwoot does not know the given one
	 */
	public Answer<Optional<Long>> assignTeam(long id, long teamId, Deadline deadline) {
		return this.exchange.post("/conversations/" + id + "/assignments", Map.of("team_id", teamId),
				(json) -> Optional.ofNullable(assignee(json)), deadline);
	}

	private static @Nullable Long assignee(JsonNode json) {
		return json.isNull() ? null : Json.requiredLong(json, "id");
	}

	private static List<Conversation> readAll(JsonNode json) {
		return Json.requiredArray(json.path("data").path("payload")).stream().map(Conversation::read).toList();
	}

	private static List<String> readLabels(JsonNode json) {
		Json.requiredArray(json.path("payload"));
		return Json.texts(json.path("payload"));
	}

}
