package uz.consbridge.gateway.shadow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationEvent.DocumentRequested;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.Status;

/**
 * What a decision will make a system hold, in the system's own words.
 *
 * @param undefinedManager the 1C user that stands for "nobody"
 */
public record Expectations(String undefinedManager) {

	/** The fields of the conversation that the decision sets. */
	public Map<String, String> inChatwoot(ConsultationEvent decision) {
		return switch (decision) {
			case ConsultationCreated created -> conversation(created.facts());
			case StatusChanged change -> Map.of(ChatwootMembers.STATUS, ChatwootMembers.status(change.to()));
			case ConsultationCancelled _ -> Map.of(ChatwootMembers.STATUS, ChatwootMembers.status(Status.CANCELLED));
			case ManagerAssigned assigned ->
				Map.of(ChatwootMembers.ASSIGNEE, assignee(assigned.managerKey(), assigned.agentId()));
			case ConsultationUpdated update -> updated(update);
			default -> Map.of();
		};
	}

	/** The fields of the document that the decision sets. */
	public Map<String, String> inOnec(ConsultationEvent decision) {
		return switch (decision) {
			case ConsultationCreated created -> document(created.facts());
			case DocumentRequested requested -> document(requested.facts());
			case StatusChanged change -> Map.of(OnecMembers.STATUS, OnecMembers.status(change.to(), change.endedAt()));
			case ConsultationCancelled _ -> Map.of(OnecMembers.STATUS, OnecMembers.status(Status.CANCELLED, null));
			case ManagerAssigned assigned -> Map.of(OnecMembers.MANAGER, manager(assigned.managerKey()));
			case RedateAdded redate -> Map.of(OnecMembers.SCHEDULED, OnecMembers.instant(redate.newDate()));
			case ConsultationUpdated update -> details(update);
			default -> Map.of();
		};
	}

	private Map<String, String> conversation(ConsultationFacts facts) {
		return Map.of(ChatwootMembers.STATUS, Shadow.WHATEVER, ChatwootMembers.LABELS, Shadow.WHATEVER,
				ChatwootMembers.ATTRIBUTES, Shadow.WHATEVER, ChatwootMembers.PRIORITY,
				ChatwootMembers.priority(facts.importance()), ChatwootMembers.ASSIGNEE,
				assignee(facts.managerKey(), facts.managerAgentId()));
	}

	private Map<String, String> document(ConsultationFacts facts) {
		Map<String, String> fields = new HashMap<>();
		fields.put(OnecMembers.STATUS, OnecMembers.status(Status.OPEN, null));
		List.of(OnecMembers.TOPIC, OnecMembers.DESCRIPTION, OnecMembers.CATEGORY, OnecMembers.QUESTION,
				OnecMembers.SCHEDULED)
			.forEach((field) -> fields.put(field, Shadow.WHATEVER));
		if (facts.scheduledAt() != null) {
			fields.put(OnecMembers.SCHEDULED, OnecMembers.instant(facts.scheduledAt()));
		}
		fields.put(OnecMembers.MANAGER, manager(facts.managerKey()));
		return fields;
	}

	private static Map<String, String> updated(ConsultationUpdated update) {
		Map<String, String> fields = new HashMap<>();
		for (String changed : update.changed()) {
			switch (changed) {
				case "priority" ->
					fields.put(ChatwootMembers.PRIORITY, ChatwootMembers.priority(update.facts().importance()));
				case "tags" -> fields.put(ChatwootMembers.LABELS, Shadow.WHATEVER);
				case "custom_attributes" -> fields.put(ChatwootMembers.ATTRIBUTES, Shadow.WHATEVER);
				default -> {
				}
			}
		}
		return fields;
	}

	private static Map<String, String> details(ConsultationUpdated update) {
		Map<String, String> fields = new HashMap<>();
		for (String changed : update.changed()) {
			switch (changed) {
				case "topic" -> fields.put(OnecMembers.TOPIC, Shadow.WHATEVER);
				case "comment" -> fields.put(OnecMembers.DESCRIPTION, Shadow.WHATEVER);
				case "online_question_cat" -> fields.put(OnecMembers.CATEGORY, Shadow.WHATEVER);
				case "online_question" -> fields.put(OnecMembers.QUESTION, Shadow.WHATEVER);
				case "start_date" ->
					fields.put(OnecMembers.SCHEDULED, OnecMembers.instant(update.facts().scheduledAt()));
				default -> {
				}
			}
		}
		return fields;
	}

	private String assignee(@Nullable String managerKey, @Nullable Long agentId) {
		if (agentId != null) {
			return agentId.toString();
		}
		boolean nobody = managerKey == null || managerKey.equals(this.undefinedManager);
		return nobody ? "" : Shadow.WHATEVER;
	}

	private String manager(@Nullable String managerKey) {
		return (managerKey != null) ? managerKey : this.undefinedManager;
	}

}
