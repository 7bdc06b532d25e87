package uz.consbridge.etl.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import uz.consbridge.etl.run.OneCContact;

/** Whether 1C could be read the last time this instance tried. */
@Component("onecHealthIndicator")
class OneCHealth implements HealthIndicator {

	private final OneCContact contact;

	OneCHealth(OneCContact contact) {
		this.contact = contact;
	}

	@Override
	public Health health() {
		OneCContact.State state = this.contact.state();
		Health.Builder health = (state.failure() == null) ? Health.up()
				: Health.down().withDetail("why", state.failure());
		return health.withDetail("since", state.since().toString()).build();
	}

}
