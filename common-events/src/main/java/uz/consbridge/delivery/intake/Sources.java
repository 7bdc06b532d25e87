package uz.consbridge.delivery.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uz.consbridge.events.Topics;

/** The topics a group reads: its events, and instructions about them. */
public final class Sources {

	private final List<String> events;

	private final Map<String, String> sourceOfInstructions = new LinkedHashMap<>();

	public Sources(String group, List<String> events) {
		this.events = List.copyOf(events);
		for (String topic : events) {
			this.sourceOfInstructions.put(Topics.replay(topic, group), topic);
		}
	}

	List<String> all() {
		List<String> all = new ArrayList<>(this.events);
		all.addAll(this.sourceOfInstructions.keySet());
		return all;
	}

	boolean instructs(String topic) {
		return this.sourceOfInstructions.containsKey(topic);
	}

	String sourceOf(String topic) {
		return this.sourceOfInstructions.getOrDefault(topic, topic);
	}

}
