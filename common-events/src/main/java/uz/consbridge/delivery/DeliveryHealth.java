package uz.consbridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import uz.consbridge.events.Target;

/**
 * Down when hands are needed: the consumer does not poll, another took its name, parking
 * ran away or a dead letter is stuck. A target that is away is shown, yet it is not this
 * service that is ill.
 */
final class DeliveryHealth implements HealthIndicator {

	private static final int POLLS_MISSED = 2;

	private final Consuming consuming;

	private final DeliveryProperties properties;

	private final Clock clock;

	DeliveryHealth(Consuming consuming, DeliveryProperties properties, Clock clock) {
		this.consuming = consuming;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public Health health() {
		Health.Builder health = Health.up();
		for (ConsumerGroup group : this.consuming.groups()) {
			Map<String, Object> details = details(group);
			health.withDetail(group.name(), details);
			if (isIll(group)) {
				health.down();
			}
		}
		return health.build();
	}

	private Map<String, Object> details(ConsumerGroup group) {
		Map<String, Object> circuits = new LinkedHashMap<>();
		for (Target target : group.circuits().targets()) {
			circuits.put(target.name(), group.circuits().stateOf(target));
		}
		List<UUID> stuck = group.stuck().ids();
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("circuits", circuits);
		details.put("paused", group.circuits().anyOpen() || group.guard().tripped());
		details.put("runaway", group.guard().tripped());
		details.put("stuckDeadLetters", stuck.stream().limit(5).map(UUID::toString).toList());
		details.put("inFlight", group.lanes().inFlight());
		details.put("lastPollSecondsAgo", sinceLastPoll(group).toSeconds());
		details.put("fenced", group.intake().fenced());
		return details;
	}

	private boolean isIll(ConsumerGroup group) {
		Duration tooLong = this.properties.intake().sessionTimeout().multipliedBy(POLLS_MISSED);
		return group.guard().tripped() || group.intake().fenced() || !group.stuck().ids().isEmpty()
				|| sinceLastPoll(group).compareTo(tooLong) > 0;
	}

	private Duration sinceLastPoll(ConsumerGroup group) {
		return Duration.between(group.intake().lastPoll(), this.clock.instant());
	}

}
