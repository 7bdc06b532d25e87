package uz.consbridge.gateway.manager.web;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.manager.Manager;
import uz.consbridge.gateway.manager.ManagerReads.Identity;
import uz.consbridge.gateway.manager.WaitTime;

/** What the API shows of managers. */
final class ManagerViews {

	private ManagerViews() {
	}

	/** A manager with its load. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Loaded(String managerKey, @Nullable String managerId, @Nullable Long chatwootUserId, String name,
			int queueCount, int limit, double loadPercent, int availableSlots, @Nullable LocalTime startHour,
			@Nullable LocalTime endHour) {

		static Loaded of(Manager manager, @Nullable Identity identity) {
			return new Loaded(manager.key(), (identity != null) ? identity.userId() : null,
					(identity != null) ? identity.agentId() : null, nameOf(manager, identity), manager.queue(),
					manager.limit(), manager.loadPercent(), manager.availableSlots(), manager.start(), manager.end());
		}

	}

	/** A manager who can take a consultation, and how long one would wait. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Available(String managerKey, @Nullable String managerId, @Nullable Long chatwootUserId, String name,
			int queueCount, int limit, double loadPercent, int availableSlots, @Nullable LocalTime startHour,
			@Nullable LocalTime endHour, @Nullable Long avgResolutionMinutes, int estimatedWaitMinutes,
			String estimatedWaitText) {

		static Available of(Manager manager, @Nullable Identity identity, @Nullable Double average, WaitTime wait,
				String text) {
			Loaded loaded = Loaded.of(manager, identity);
			return new Available(loaded.managerKey(), loaded.managerId(), loaded.chatwootUserId(), loaded.name(),
					loaded.queueCount(), loaded.limit(), loaded.loadPercent(), loaded.availableSlots(),
					loaded.startHour(), loaded.endHour(), (average != null) ? Long.valueOf(Math.round(average)) : null,
					wait.minutes(), text);
		}

	}

	/** The load of one manager; zeros for one that is not known. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Load(String managerKey, int queueCount, int limit, double loadPercent, int availableSlots) {

		static Load of(Manager manager) {
			return new Load(manager.key(), manager.queue(), manager.limit(), manager.loadPercent(),
					manager.availableSlots());
		}

		static Load none(String managerKey) {
			return new Load(managerKey, 0, 0, 0, 0);
		}

	}

	/** A place in a queue; everything is none where there is no queue. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Queued(@Nullable String managerKey, @Nullable Integer queuePosition, @Nullable Integer estimatedWaitMinutes,
			@Nullable Integer estimatedWaitMinutesMin, @Nullable Integer estimatedWaitMinutesMax,
			@Nullable Integer estimatedWaitHours, @Nullable Boolean showRange) {

		static final Queued NOWHERE = new Queued(null, null, null, null, null, null, null);

		/** In no queue any more. */
		static Queued through(String managerKey) {
			return new Queued(managerKey, null, 0, 0, 0, 0, false);
		}

		static Queued of(String managerKey, WaitTime wait) {
			return new Queued(managerKey, wait.before() + 1, wait.minutes(), wait.least(), wait.most(),
					WaitTime.hours(wait.minutes()), wait.range());
		}

	}

	private static String nameOf(Manager manager, @Nullable Identity identity) {
		String shown = manager.name();
		if (shown != null) {
			return shown;
		}
		return (identity != null && identity.userId() != null) ? identity.userId() : "Unknown";
	}

}
