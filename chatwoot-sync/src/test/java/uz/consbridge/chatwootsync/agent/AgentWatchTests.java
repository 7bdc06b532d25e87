package uz.consbridge.chatwootsync.agent;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.consbridge.chatwoot.ChatwootClient;
import uz.consbridge.chatwoot.ChatwootSettings;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.Event;
import uz.consbridge.simulator.chatwoot.ChatwootSimulator;
import uz.consbridge.simulator.chatwoot.Settings;
import uz.consbridge.simulator.http.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class AgentWatchTests {

	private static final Duration SOON = Duration.ofSeconds(3);

	private final ChatwootSimulator chatwoot = ChatwootSimulator.start(Settings.defaults());

	private final ChatwootClient client = new ChatwootClient(new ChatwootSettings(this.chatwoot.baseUrl(),
			this.chatwoot.settings().adminToken(), this.chatwoot.settings().accountId(), SOON, SOON, SOON));

	private final List<AgentLinked> told = new ArrayList<>();

	private final AgentWatch watch = watch(this::keep);

	@AfterEach
	void close() {
		this.client.close();
		this.chatwoot.close();
	}

	@Test
	void tellsOnceWhichAgentsAreUsersOfOneC() {
		this.watch.look();
		this.watch.look();
		assertThat(this.told).containsExactlyInAnyOrder(
				new AgentLinked(7, "5eed0001-0000-4000-8000-000000000001", "Aziz Rahimov"),
				new AgentLinked(8, "5eed0001-0000-4000-8000-000000000002", "Malika Yusupova"));
		assertThat(this.chatwoot.violations().all()).isEmpty();
	}

	@Test
	void tellsLaterWhatChatwootDidNotAnswerAtTheStart() {
		this.chatwoot.faults().add(Fault.status(502, "away").times(1));
		this.watch.look();
		assertThat(this.told).isEmpty();
		this.watch.look();
		assertThat(this.told).hasSize(2);
	}

	@Test
	void tellsAgainWhatKafkaDidNotAcknowledge() {
		List<Event<?>> lost = new ArrayList<>();
		AgentWatch unlucky = watch((topic, key, event) -> {
			lost.add(event);
			return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
		});
		unlucky.look();
		unlucky.look();
		assertThat(lost).hasSize(4);
	}

	private AgentWatch watch(EventPublisher publisher) {
		return new AgentWatch(this.client.agents(), publisher, SOON, Clock.systemUTC());
	}

	private CompletableFuture<Void> keep(String topic, String key, Event<?> event) {
		this.told.add((AgentLinked) event.data());
		return CompletableFuture.completedFuture(null);
	}

}
