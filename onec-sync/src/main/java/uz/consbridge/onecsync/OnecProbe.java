package uz.consbridge.onecsync;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import uz.consbridge.delivery.TargetProbe;
import uz.consbridge.events.Target;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Entities;

/**
 * Tells whether 1C answers, by reading one key of a catalog nothing works without. A
 * refused login is not tried again at once: 1C may lock the user out.
 */
@Component("onecHealthIndicator")
class OnecProbe implements TargetProbe, HealthIndicator {

	private final ODataClient client;

	private final OnecProperties.Probe settings;

	private final Clock clock;

	private @Nullable Seen last;

	OnecProbe(ODataClient client, OnecProperties properties, Clock clock) {
		this.client = client;
		this.settings = properties.probe();
		this.clock = clock;
	}

	@Override
	public Target target() {
		return Target.ONEC;
	}

	@Override
	public boolean answers() {
		Seen seen = seen();
		boolean locked = seen != null && seen.failure() instanceof Failure.Unauthorized refused && refused.login()
				&& seen.at().plus(this.settings.afterRefusedLogin()).isAfter(this.clock.instant());
		return !locked && ask().reachable();
	}

	@Override
	public Health health() {
		Seen seen = seen();
		if (seen == null || seen.at().plus(this.settings.validFor()).isBefore(this.clock.instant())) {
			answers();
			seen = seen();
		}
		boolean up = seen != null && seen.reachable();
		Health.Builder health = up ? Health.up() : Health.down();
		Failure failure = (seen != null) ? seen.failure() : null;
		return (failure != null) ? health.withDetail("answer", failure.summary()).build() : health.build();
	}

	private synchronized @Nullable Seen seen() {
		return this.last;
	}

	private Seen ask() {
		ODataQuery query = ODataQuery.from(Entities.CONTRACTOR).select("Ref_Key").top(1);
		Answer<?> answer = this.client.within(this.settings.within()).read(query, Row::json);
		Failure failure = (answer instanceof Answer.Failed<?>(Failure why)) ? why : null;
		Seen seen = new Seen(this.clock.instant(), failure);
		synchronized (this) {
			this.last = seen;
		}
		return seen;
	}

	/** What the last read came to. */
	private record Seen(Instant at, @Nullable Failure failure) {

		/** 1C is there, even if it dislikes the question. */
		boolean reachable() {
			return this.failure == null || this.failure instanceof Failure.BusinessRefusal
					|| this.failure instanceof Failure.Invalid;
		}

	}

}
