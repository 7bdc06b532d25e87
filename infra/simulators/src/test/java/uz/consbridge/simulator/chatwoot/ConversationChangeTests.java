package uz.consbridge.simulator.chatwoot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.http.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationChangeTests extends Desk {

	private String path = "";

	@BeforeEach
	void begin() {
		this.path = "/conversations/" + conversation("s-1");
	}

	@Test
	void replacesAllLabelsAndAllCustomAttributes() {
		this.admin.post(this.path + "/labels", Map.of("labels", List.of("a", "b")));
		assertThat(this.admin.post(this.path + "/labels", Map.of("labels", List.of("Язык_ru"))).text())
			.isEqualTo("{\"payload\":[\"язык_ru\"]}");
		this.admin.post(this.path + "/custom_attributes", Map.of("custom_attributes", Map.of("a", 1)));
		assertThat(
				this.admin.post(this.path + "/custom_attributes", Map.of("custom_attributes", Map.of("b", 2))).text())
			.isEqualTo("{\"custom_attributes\":{\"b\":2}}");
		assertThat(this.simulator.violations().all()).isEmpty();
	}

	@Test
	void ignoresAllButPriorityInAPatch() {
		Client.Answer answer = this.admin.call("PATCH", this.path, Map.of("priority", "high", "status", "resolved"));
		assertThat(answer.at("/priority").asString()).isEqualTo("high");
		assertThat(answer.at("/status").asString()).isEqualTo("open");
		assertThat(violations(Violation.Kind.MALFORMED)).singleElement().asString().contains("'status'");
	}

	@Test
	void handlesOnlyTheAgentWhenATeamIsGivenToo() {
		this.admin.post(this.path + "/assignments", Map.of("assignee_id", 7, "team_id", 3));
		assertThat(this.admin.get(this.path).at("/meta/assignee/id").asInt()).isEqualTo(7);
		assertThat(this.admin.get(this.path).at("/meta").has("team")).isFalse();
		assertThat(violations(Violation.Kind.MALFORMED)).hasSize(1);
	}

	@Test
	void unassignsForAnUnknownAgent() {
		this.admin.post(this.path + "/assignments", Map.of("assignee_id", 7));
		assertThat(this.admin.post(this.path + "/assignments", Map.of("assignee_id", 999)).text()).isEqualTo("null");
		assertThat(this.admin.get(this.path).at("/meta").has("assignee")).isFalse();
	}

	@Test
	void makesAnAgentWhoOpensTheAssignee() {
		this.admin.post(this.path + "/toggle_status", Map.of("status", "resolved"));
		this.agent.post(this.path + "/toggle_status", Map.of("status", "open"));
		assertThat(this.admin.get(this.path).at("/meta/assignee/id").asInt()).isEqualTo(7);
	}

	@Test
	void removesTheAssigneeWhoIsNotInTheNewTeam() {
		this.admin.post(this.path + "/assignments", Map.of("assignee_id", 8));
		this.admin.post(this.path + "/assignments", Map.of("team_id", 4));
		assertThat(this.admin.get(this.path).at("/meta").has("assignee")).isFalse();
	}

	@Test
	void snoozesUntilUnixSeconds() {
		Client.Answer answer = this.admin.post(this.path + "/toggle_status",
				Map.of("status", "snoozed", "snoozed_until", 1_785_734_400));
		assertThat(answer.at("/payload/snoozed_until").asString()).isEqualTo("2026-08-03T05:20:00.000Z");
		this.simulator.customerSays(id(), "Salom");
		assertThat(this.admin.get(this.path).at("/status").asString()).isEqualTo("open");
		assertThat(this.admin.get(this.path).at("/snoozed_until").isNull()).isTrue();
	}

	@Test
	void reopensAResolvedConversationForTheCustomer() {
		this.admin.post(this.path + "/toggle_status", Map.of("status", "resolved"));
		assertThat(this.admin.get(this.path).at("/waiting_since").asLong()).isZero();
		this.simulator.customerSays(id(), "Salom");
		assertThat(this.admin.get(this.path).at("/status").asString()).isEqualTo("open");
		assertThat(this.admin.get(this.path).at("/waiting_since").asLong()).isPositive();
	}

	@Test
	void movesUpdatedAtWithEveryChange() {
		double before = updatedAt();
		this.admin.post(this.path + "/labels", Map.of("labels", List.of("a")));
		double labelled = updatedAt();
		this.admin.post(this.path + "/messages", Map.of("content", "Hello"));
		assertThat(labelled).isGreaterThan(before);
		assertThat(updatedAt()).isGreaterThan(labelled);
	}

	@Test
	void callsAWriteThatChangesNothingRedundant() {
		write("/toggle_status", Map.of("status", "open"));
		write("/toggle_priority", nothing("priority"));
		write("/labels", Map.of("labels", List.of()));
		write("/custom_attributes", Map.of("custom_attributes", Map.of()));
		write("/assignments", nothing("assignee_id"));
		assertThat(violations(Violation.Kind.REDUNDANT)).hasSize(5);
		assertThat(this.simulator.ledger().entries((entry) -> entry.path().contains(this.path) && entry.committed()))
			.isEmpty();
	}

	@Test
	void doesNotCallAnotherOrderOfLabelsAChange() {
		write("/labels", Map.of("labels", List.of("a", "b")));
		write("/labels", Map.of("labels", List.of("b", "a")));
		assertThat(violations(Violation.Kind.REDUNDANT)).hasSize(1);
	}

	@Test
	void doesNotJudgePeople() {
		this.agent.post(this.path + "/toggle_priority", nothing("priority"));
		this.agent.post(this.path + "/toggle_status", Map.of("status", "closed"));
		this.admin.get(this.path);
		this.admin.get(this.path);
		assertThat(this.simulator.violations().all()).isEmpty();
	}

	@Test
	void tellsTheLedgerWhatChangedAndWho() {
		write("/toggle_priority", Map.of("priority", "urgent"));
		assertThat(this.simulator.ledger().committed().getLast()).satisfies((entry) -> {
			assertThat(entry.who()).isEqualTo("administrator 1");
			assertThat(entry.changes()).singleElement().asString().endsWith("priority: null -> \"urgent\"");
		});
	}

	private void write(String call, Map<String, ?> body) {
		assertThat(this.admin.post(this.path + call, body).status()).isEqualTo(200);
	}

	private long id() {
		return Long.parseLong(this.path.substring(this.path.lastIndexOf('/') + 1));
	}

	private double updatedAt() {
		return this.admin.get(this.path).at("/updated_at").asDouble();
	}

	private static Map<String, @Nullable Object> nothing(String field) {
		Map<String, @Nullable Object> body = new HashMap<>();
		body.put(field, null);
		return body;
	}

}
