package uz.consbridge.delivery;

import java.util.List;
import java.util.regex.Pattern;

import uz.consbridge.events.Topics;

/**
 * What a service consumes: declare one bean of it and import
 * {@link DeliveryConfiguration}.
 *
 * @param group the consumer group, one of {@link Topics}
 * @param schema the database schema that holds the group's table {@code parked}
 * @param handler handles the events of the group's topics
 */
public record Subscription(String group, String schema, RecordHandler handler) {

	private static final Pattern SCHEMA = Pattern.compile("[a-z_]{1,63}");

	public Subscription {
		if (!SCHEMA.matcher(schema).matches()) {
			throw new IllegalArgumentException("Not a plain schema name: " + schema);
		}
		if (Topics.of(group).isEmpty()) {
			throw new IllegalArgumentException("Nothing to read for group " + group);
		}
	}

	/** The topics the group reads. */
	public List<String> topics() {
		return Topics.of(this.group);
	}

}
