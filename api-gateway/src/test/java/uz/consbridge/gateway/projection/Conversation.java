package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConversationState;
import uz.consbridge.gateway.core.CoreTests;

/** A conversation as Chatwoot would show it; each change is a new version. */
record Conversation(long id, String sourceId, long inboxId, String status, @Nullable Long assignee,
		@Nullable String priority, List<String> labels, Map<String, Object> attributes, int version) {

	private static final AtomicLong IDS = new AtomicLong(1000);

	static Conversation of(String sourceId) {
		return new Conversation(IDS.incrementAndGet(), sourceId, CoreTests.INBOX, "open", null, "medium",
				List.of("lang_ru", "site"), Map.of(), 1);
	}

	Conversation status(String word) {
		return new Conversation(this.id, this.sourceId, this.inboxId, word, this.assignee, this.priority, this.labels,
				this.attributes, this.version + 1);
	}

	Conversation assignee(@Nullable Long agent) {
		return new Conversation(this.id, this.sourceId, this.inboxId, this.status, agent, this.priority, this.labels,
				this.attributes, this.version + 1);
	}

	Conversation priority(@Nullable String word) {
		return new Conversation(this.id, this.sourceId, this.inboxId, this.status, this.assignee, word, this.labels,
				this.attributes, this.version + 1);
	}

	Conversation label(String label) {
		List<String> more = new ArrayList<>(this.labels);
		more.add(label);
		return new Conversation(this.id, this.sourceId, this.inboxId, this.status, this.assignee, this.priority, more,
				this.attributes, this.version + 1);
	}

	Conversation attribute(String key, Object value) {
		return new Conversation(this.id, this.sourceId, this.inboxId, this.status, this.assignee, this.priority,
				this.labels, Map.of(key, value), this.version + 1);
	}

	Conversation inbox(long inbox) {
		return new Conversation(this.id, this.sourceId, inbox, this.status, this.assignee, this.priority, this.labels,
				this.attributes, this.version + 1);
	}

	/** A report that says nothing but the status. */
	ConversationState shortly() {
		return new ConversationState(this.id, null, null, null, null, null, this.status, null, null, List.of(),
				Map.of(), null, null, null, List.of(ConversationState.Member.values()), null);
	}

	/** With what the contact says of itself. */
	ConversationState of(ConversationState.Contact contact) {
		ConversationState state = state();
		return new ConversationState(this.id, this.inboxId, this.sourceId, state.contactId(), null, null, this.status,
				this.assignee, null, this.labels, this.attributes, this.priority, state.createdAt(), state.updatedAt(),
				null, contact);
	}

	ConversationState state() {
		Instant updatedAt = CoreTests.NOON.plusMillis(this.version);
		return new ConversationState(this.id, this.inboxId, this.sourceId, this.id + 1_000_000, null, "pubsub-token",
				this.status, this.assignee, null, this.labels, this.attributes, this.priority, CoreTests.NOON,
				updatedAt, null, null);
	}

}
