package uz.consbridge.gateway.relay;

import java.time.Duration;
import java.util.Locale;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Healthy while heartbeats come through the log, or another instance leads. */
class RelayHealth implements HealthIndicator {

	private final RelayProgress progress;

	private final Duration stall;

	RelayHealth(RelayProgress progress, Duration stall) {
		this.progress = progress;
		this.stall = stall;
	}

	@Override
	public Health health() {
		boolean stalled = this.progress.leading() && this.progress.sinceProgress().compareTo(this.stall) > 0;
		Health.Builder health = stalled ? Health.down() : Health.up();
		health.withDetail("state", this.progress.state().name().toLowerCase(Locale.ROOT))
			.withDetail("heartbeatAge", this.progress.heartbeatAge().toString())
			.withDetail("slotLagBytes", this.progress.lagBytes());
		if (this.progress.waitingForKafka()) {
			health.withDetail("waitingFor", "kafka");
		}
		String loss = this.progress.lastLoss();
		if (loss != null) {
			health.withDetail("lastLoss", loss);
		}
		String failure = this.progress.lastFailure();
		if (failure != null) {
			health.withDetail("lastFailure", failure);
		}
		return health.build();
	}

}
