package uz.consbridge.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.stack.run.Plan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Agents, their memberships, conversations for a team, assignments and what clients are
 * told happen once, although chatwoot-sync is killed while Chatwoot is at work on each.
 */
@Tag("slow")
class KilledInTheMiddleSystemTests extends SharedStack {

	private static final String VICTIM = "chatwoot-sync";

	/** Shorter than chatwoot-sync waits for an answer. */
	private static final Duration HELD = Duration.ofMillis(1500);

	private static final long TEAM = 3;

	/** The agent of the manager who speaks Uzbek; the questions are in Russian. */
	private static final long AGENT = 8;

	@Test
	void usersOfOneCGetOneAgentEachThatJoinsOnce() {
		List<UUID> users = IntStream.range(0, 6).mapToObj((number) -> user("Консультант " + number)).toList();
		hold("/agents", "");
		assertThat(this.stack.jobs("POST", "/managers/run").status()).isEqualTo(202);
		killWhileHeld("/agents");
		hold("/inbox_members", "");
		killWhileHeld("/inbox_members");
		hold("/team_members", "");
		killWhileHeld("/team_members");
		users.forEach((user) -> Awaitility.await("agent of " + user).atMost(PATIENCE).untilAsserted(() -> {
			assertThat(written("/agents", user.toString())).hasSize(1);
			String joins = "\"user_ids\":[" + agent(user) + "]";
			assertThat(written("/inbox_members", joins)).hasSize(1);
			assertThat(written("/teams/" + TEAM + "/team_members", joins)).hasSize(1);
		}));
		assertThat(this.desk.deadLetters("")).isEmpty();
	}

	@Test
	void conversationsAreMadeForTheirTeamAndClientsAreToldOnce() {
		hold("/conversations", "\"team_id\"");
		List<String> asked = IntStream.range(0, 4).mapToObj((number) -> this.desk.ask("killed " + number)).toList();
		killWhileHeld("/conversations");
		hold("/messages", "Ваша заявка");
		killWhileHeld("/messages");
		awaitLinked(asked);
		List<Seen> seen = asked.stream().map((consId) -> new Seen(this, consId)).toList();
		hold("/assignments", ":" + AGENT);
		seen.forEach((each) -> this.accountant.reassign(each.document(), Seed.UZBEK_CONSULTANT));
		killWhileHeld("/assignments");
		hold("/messages", "Теперь с вами работает");
		killWhileHeld("/messages");
		hold("/messages", "перенесена на");
		LocalDateTime planned = LocalDateTime.now(Seen.BASE).plusDays(4).truncatedTo(ChronoUnit.MINUTES);
		seen.forEach((each) -> this.accountant.redate(each.document(), planned));
		killWhileHeld("/messages");
		seen.forEach(this::assertOnce);
		assertOneOfEach(asked);
		assertThat(this.desk.deadLetters("")).isEmpty();
	}

	private void assertOnce(Seen seen) {
		Awaitility.await(seen.consId()).atMost(PATIENCE).untilAsserted(() -> {
			JsonNode conversation = this.consultant.conversation(seen.conversation());
			assertThat(conversation.at("/meta/team/id").asLong()).isEqualTo(TEAM);
			assertThat(conversation.at("/meta/assignee/id").asLong()).isEqualTo(AGENT);
			assertThat(written("/conversations/" + seen.conversation() + "/assignments", ":" + AGENT)).hasSize(1);
			assertThat(told(conversation)).doesNotHaveDuplicates()
				.satisfiesOnlyOnce((text) -> assertThat(text).startsWith("Ваша заявка"))
				.satisfiesOnlyOnce((text) -> assertThat(text).startsWith("Номер вашей заявки"))
				.satisfiesOnlyOnce((text) -> assertThat(text).startsWith("Теперь с вами работает"))
				.satisfiesOnlyOnce((text) -> assertThat(text).contains("перенесена на"))
				.hasSize(4);
			assertThat(this.consultant.notes(seen.conversation())).hasSize(1);
		});
	}

	/** Of the next two such writes one is held before it happens, and one after it. */
	private void hold(String path, String body) {
		for (String kind : List.of("delay", "commit-then-timeout")) {
			this.chatwoot.fault(kind, Map.of("method", "POST", "pathContains", path, "bodyContains", body, "times", 1,
					"delayMs", HELD.toMillis()));
		}
	}

	private void killWhileHeld(String path) {
		Awaitility.await("two are held: " + path)
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.chatwoot.faults().isEmpty());
		long killed = this.stack.kill(VICTIM);
		Instant dead = Instant.now();
		this.stack.awaitBack(VICTIM, killed);
		assertThat(this.chatwoot.requested("POST", path)).as("writes that went on after the kill, " + path)
			.anyMatch((entry) -> !entry.path("fault").asString().isEmpty() && during(entry, dead));
	}

	private static boolean during(JsonNode entry, Instant instant) {
		Instant begun = Instant.parse(entry.path("at").asString());
		return begun.isBefore(instant) && begun.plusMillis(entry.path("millis").asLong()).isAfter(instant);
	}

	/** Somebody who may take consultations, but has no skill for any. */
	private UUID user(String name) {
		UUID key = UUID.randomUUID();
		create(Names.USERS, Map.of("Ref_Key", key, "Description", name));
		create(Names.USER_DEPARTMENTS, Map.of("Менеджер_Key", key, "Отдел_Key", Seed.DEPARTMENT));
		create(Names.CONSULTANTS,
				Map.of("Менеджер_Key", key, "Period", "2026-01-01T00:00:00", "ЛимитКонсультаций", 5,
						"ВремяРаботыНачало", "0001-01-01T09:00:00", "ВремяРаботыКонец", "0001-01-01T18:00:00",
						"ПредставлениеМенеджера", name));
		return key;
	}

	private void create(String entity, Map<String, Object> values) {
		this.onec.order("/_sim/onec/create", Map.of("entity", entity, "values", values));
	}

	private long agent(UUID user) {
		return Json
			.ask("GET", this.chatwoot.url() + "/api/v1/accounts/1/agents",
					Map.of("Api-Access-Token", Plan.LOCAL_AGENT_TOKEN), Map.of())
			.body()
			.valueStream()
			.filter((agent) -> agent.path("email").asString("").startsWith(user.toString()))
			.mapToLong((agent) -> agent.path("id").asLong())
			.findFirst()
			.orElse(0);
	}

	private List<JsonNode> written(String path, String body) {
		return this.chatwoot.committed("POST", path)
			.stream()
			.filter((entry) -> entry.path("body").asString().contains(body))
			.toList();
	}

	/** What the bot told the client. */
	private static List<String> told(JsonNode conversation) {
		return conversation.path("messages")
			.valueStream()
			.filter((message) -> message.at("/sender/type").asString("").equals("agent_bot"))
			.map((message) -> message.path("content").asString())
			.toList();
	}

}
