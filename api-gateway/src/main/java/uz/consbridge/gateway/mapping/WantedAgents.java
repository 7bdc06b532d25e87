package uz.consbridge.gateway.mapping;

import java.time.Clock;
import java.time.Instant;

import uz.consbridge.events.ConsultationEvent.AgentWanted;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.mapping.Candidates.Candidate;
import uz.consbridge.gateway.outbox.Outbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class WantedAgents implements WantAgents {

	private final Candidates candidates;

	private final Outbox outbox;

	private final AgentProperties properties;

	private final Clock clock;

	WantedAgents(Candidates candidates, Outbox outbox, AgentProperties properties, Clock clock) {
		this.candidates = candidates;
		this.outbox = outbox;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void of(String managerKey) {
		if (this.properties.enabled()) {
			this.candidates.find(managerKey).ifPresent((candidate) -> ask(candidate, this.clock.instant()));
		}
	}

	@Override
	public void again() {
		Instant now = this.clock.instant();
		if (this.properties.enabled()) {
			this.candidates.notAskedSince(now.minus(this.properties.again()), this.properties.batch())
				.forEach((candidate) -> ask(candidate, now));
		}
	}

	private void ask(Candidate candidate, Instant now) {
		this.candidates.asked(candidate.managerKey(), now);
		candidate.email(this.properties.mailDomain())
			.ifPresent((email) -> this.outbox.append(
					new AgentWanted(Origin.ONEC, candidate.managerKey(), email, candidate.name(), candidate.team())));
	}

}
