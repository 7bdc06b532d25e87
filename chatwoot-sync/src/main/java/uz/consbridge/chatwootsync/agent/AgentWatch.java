package uz.consbridge.chatwootsync.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import uz.consbridge.chatwoot.Agent;
import uz.consbridge.chatwoot.Agents;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Topics;

/**
 * Reports which agent is which user of 1C: all of them at the start, later what has
 * changed. What Kafka did not acknowledge is reported again the next time.
 */
public class AgentWatch {

	private static final Logger log = LoggerFactory.getLogger(AgentWatch.class);

	private final Agents agents;

	private final EventPublisher publisher;

	private final Duration within;

	private final Clock clock;

	private final Map<Long, AgentLinked> told = new HashMap<>();

	/**
	 * @param within how long reading the agents may take
	 */
	public AgentWatch(Agents agents, EventPublisher publisher, Duration within, Clock clock) {
		this.agents = agents;
		this.publisher = publisher;
		this.within = within;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${consbridge.chatwoot.agents-every:1m}")
	public void look() {
		switch (this.agents.list(Deadline.in(this.within))) {
			case Answer.Ok<List<Agent>>(List<Agent> agents) -> linked(agents).forEach(this::tell);
			case Answer.Failed<List<Agent>>(var why) ->
				log.info("Chatwoot's agents cannot be read now: {}", why.summary());
		}
	}

	/** If several agents claim to be the same user, the one who was there first is. */
	private static Collection<AgentLinked> linked(List<Agent> agents) {
		Map<String, AgentLinked> byKey = new LinkedHashMap<>();
		agents.stream()
			.sorted(Comparator.comparingLong(Agent::id))
			.forEach((agent) -> ClaimedUser.of(agent)
				.ifPresent((key) -> byKey.putIfAbsent(key, new AgentLinked(agent.id(), key, agent.name()))));
		return byKey.values();
	}

	private void tell(AgentLinked linked) {
		if (linked.equals(this.told.get(linked.agentId()))) {
			return;
		}
		Instant now = this.clock.instant();
		String id = Ids.named("agent", linked.toString(), now.toString()).toString();
		try {
			this.publisher
				.publish(Topics.CHATWOOT, linked.key(),
						new Event<>(id, "chatwoot-sync", now, linked.key(), null, null, linked))
				.join();
			this.told.put(linked.agentId(), linked);
		}
		catch (CompletionException ex) {
			log.warn("Agent {} could not be reported: {}", linked.agentId(), String.valueOf(ex.getCause()));
		}
	}

}
