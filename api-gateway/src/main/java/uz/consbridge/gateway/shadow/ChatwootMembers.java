package uz.consbridge.gateway.shadow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.ConversationState.Member;
import uz.consbridge.events.EffectOutcome.Written;
import uz.consbridge.events.Status;

/** The fields of a conversation that are compared, in Chatwoot's own words. */
public final class ChatwootMembers {

	public static final String STATUS = "status";

	/** Agent id; empty when unassigned. */
	public static final String ASSIGNEE = "assignee";

	public static final String PRIORITY = "priority";

	public static final String LABELS = "labels";

	/** Custom attributes other than those Consbridge writes itself. */
	public static final String ATTRIBUTES = "attributes";

	private static final List<String> PRIORITIES = List.of("low", "medium", "high", "urgent");

	private static final Set<String> OWN_ATTRIBUTES = Set.of("cons_id", "code_abonent", "number_con", "category_name",
			"question_name", "date_con", "con_end", "redate_con", "retime_con", "consultation_type", "type_con",
			"topic_name", "closed_without_con", "subs_id", "subs_start", "subs_end", "tariff_id", "tariffperiod_id");

	private static final JsonMapper JSON = JsonMapper.shared();

	private ChatwootMembers() {
	}

	/** The compared fields of a conversation, as far as the report carried them. */
	public static Map<String, String> of(ConversationState conversation) {
		Map<String, String> members = new HashMap<>(Map.of(STATUS, conversation.status(), ASSIGNEE,
				text(conversation.assigneeId()), PRIORITY, text(conversation.priority()), LABELS,
				labels(conversation.labels()), ATTRIBUTES, foreign(conversation.customAttributes())));
		Objects.requireNonNullElse(conversation.leftOut(), List.<Member>of())
			.forEach((leftOut) -> members.remove(field(leftOut)));
		return members;
	}

	/** What an effector made of labels and attributes, out of what was held before. */
	public static Map<String, UnaryOperator<String>> made(Written written) {
		return Map.of(LABELS, (held) -> {
			Set<String> labels = new TreeSet<>(labels(held));
			labels.addAll(written.labels());
			return String.join("\n", labels);
		}, ATTRIBUTES, (held) -> {
			Map<String, Object> attributes = new TreeMap<>(attributes(held));
			attributes.putAll(written.customAttributes());
			return foreign(attributes);
		});
	}

	private static String field(Member member) {
		return switch (member) {
			case ASSIGNEE -> ASSIGNEE;
			case PRIORITY -> PRIORITY;
			case LABELS -> LABELS;
			case CUSTOM_ATTRIBUTES -> ATTRIBUTES;
		};
	}

	/** The conversation's version, none if the report did not carry it. */
	public static @Nullable Version version(ConversationState conversation) {
		return (conversation.updatedAt() != null) ? new Version(conversation.updatedAt(), null) : null;
	}

	/** The word for a status; Chatwoot has fewer. */
	public static String status(Status status) {
		return switch (status) {
			case NEW, OPEN -> "open";
			case PENDING -> "pending";
			case OTHER, RESOLVED, CLOSED, CANCELLED -> "resolved";
		};
	}

	/** The word for a priority from 1 to 4, empty for none. */
	public static String priority(@Nullable Integer priority) {
		return (priority != null) ? PRIORITIES.get(priority - 1) : "";
	}

	/** The priority from 1 to 4 of a word, none for an empty one. */
	public static @Nullable Integer priority(String word) {
		int index = PRIORITIES.indexOf(word);
		return (index >= 0) ? index + 1 : null;
	}

	/** The labels of a compared value. */
	public static Set<String> labels(String value) {
		return value.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(value.split("\n")));
	}

	/** The attributes of a compared value. */
	public static Map<String, Object> attributes(String value) {
		return value.isEmpty() ? Map.of() : JSON.readValue(value, new TypeReference<Map<String, Object>>() {
		});
	}

	private static String foreign(Map<String, Object> attributes) {
		Map<String, Object> foreign = new TreeMap<>(attributes);
		foreign.keySet().removeAll(OWN_ATTRIBUTES);
		return JSON.writeValueAsString(foreign);
	}

	private static String labels(List<String> labels) {
		return String.join("\n", new TreeSet<>(labels));
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
