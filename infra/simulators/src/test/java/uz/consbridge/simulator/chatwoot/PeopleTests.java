package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import uz.consbridge.simulator.http.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTests extends Desk {

	@Test
	void createsAnAgentOnce() {
		Map<String, Object> body = Map.of("name", "Nodira", "email", "n@helpdesk.example", "role", "agent");
		assertThat(this.admin.post("/agents", body).at("/role").asString()).isEqualTo("agent");
		Client.Answer again = this.admin.post("/agents", body);
		assertThat(again.status()).isEqualTo(422);
		assertThat(violations(Violation.Kind.DUPLICATE)).hasSize(1);
		assertThat(this.admin.get("/agents").json()).hasSize(5);
	}

	@Test
	void returnsOnlyTheMembersATeamHasWithThem() {
		long team = this.admin.post("/teams", Map.of("name", "Buxgalteriya")).at("/id").asLong();
		assertThat(this.admin.get("/teams/" + team).at("/name").asString()).isEqualTo("buxgalteriya");
		this.admin.post("/teams/" + team + "/team_members", Map.of("user_ids", List.of(7, 8)));
		assertThat(this.admin.get("/teams/" + team + "/team_members").json()).hasSize(2);
		Client.Answer wrong = this.admin.post("/teams/" + team + "/team_members", Map.of("user_ids", List.of(99)));
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(wrong.text()).isEqualTo("{\"error\":\"Invalid User IDs\"}");
	}

	@Test
	void takesLabelsInLetters() {
		assertThat(this.admin.post("/labels", Map.of("title", "Бухгалтерия")).at("/title").asString())
			.isEqualTo("бухгалтерия");
		assertThat(this.admin.post("/labels", Map.of("title", "бухгалтерия")).status()).isEqualTo(422);
		assertThat(this.admin.post("/labels", Map.of("title", "no spaces")).status()).isEqualTo(422);
	}

	@Test
	void showsTheInboxesSecretsOnlyToAdministrators() {
		assertThat(this.admin.get("/inboxes/" + INBOX).at("/inbox_identifier").asString())
			.isEqualTo(this.simulator.settings().inboxIdentifier());
		assertThat(this.admin.get("/inboxes/" + INBOX).json().has("secret")).isTrue();
		assertThat(this.agent.get("/inboxes/" + INBOX).json().has("secret")).isFalse();
	}

	@Test
	void takesWrappedBodiesToo() {
		Client.Answer answer = this.admin.post("/labels", Map.of("label", Map.of("title", "lang_ru")));
		assertThat(answer.at("/title").asString()).isEqualTo("lang_ru");
		assertThat(this.simulator.violations().all()).isEmpty();
	}

	@Test
	void makesTheSecretOfAWebhookItself() {
		Client.Answer answer = this.admin.post("/webhooks", Map.of("url", "http://127.0.0.1:9/a", "name", "Bridge"));
		assertThat(answer.at("/payload/webhook/secret").asString()).isNotBlank();
		assertThat(answer.at("/payload/webhook/subscriptions")).hasSize(8);
		assertThat(this.admin.post("/webhooks", Map.of("url", "http://127.0.0.1:9/a")).status()).isEqualTo(422);
		long id = answer.at("/payload/webhook/id").asLong();
		assertThat(this.admin.call("DELETE", "/webhooks/" + id, Map.of()).text()).isEmpty();
		assertThat(this.admin.get("/webhooks").at("/payload/webhooks")).isEmpty();
	}

	@Test
	void answersWhichVersionItIs() {
		assertThat(this.admin.send("GET", "/api", null).at("/version").asString()).startsWith("4.");
	}

	@Test
	void callsPathsThatDoNotExistMalformed() {
		assertThat(this.admin.get("/agents/7").status()).isEqualTo(404);
		assertThat(this.admin.send("POST", "/api/v1/accounts/1/contacts", "name=x", "application/x-www-form-urlencoded")
			.status()).isEqualTo(200);
		assertThat(violations(Violation.Kind.MALFORMED)).hasSize(2);
	}

}
