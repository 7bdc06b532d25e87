package uz.consbridge.simulator.chatwoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import uz.consbridge.simulator.http.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorShapeTests extends Desk {

	@Test
	void answers401WithoutAToken() {
		assertError(new Client(this.simulator, "").get("/agents"), 401, "401_no_token");
		assertThat(violations(Violation.Kind.MALFORMED)).hasSize(1);
	}

	@Test
	void answers401ForATokenNobodyHas() {
		assertError(new Client(this.simulator, "wrong").get("/agents"), 401, "401_bad_token");
		assertThat(violations(Violation.Kind.MALFORMED)).hasSize(1);
	}

	@Test
	void answers401InsteadOf403() {
		assertError(this.bot.get("/agents"), 401, "401_bot_or_platform_token_on_closed_endpoint");
		assertError(this.agent.get("/webhooks"), 401, "401_no_permission");
	}

	@Test
	void takesBothSpellingsOfTheTokenHeader() {
		assertThat(this.admin.get("/agents").status()).isEqualTo(200);
		assertThat(underscored()).isEqualTo(200);
	}

	@Test
	void answers404ForUnknownIds() {
		assertError(this.admin.get("/conversations/999999"), 404, "404_application_api");
		assertError(this.admin.get("/contacts/no-number"), 404, "404_application_api");
		assertError(this.admin.send("GET", "/public/api/v1/inboxes/none/contacts/x", null), 404,
				"404_public_or_platform_api_inferred");
	}

	@Test
	void answers422InTheFormsOfTheCases() {
		this.admin.post("/contacts", Map.of("email", "A@B.example"));
		assertError(this.admin.post("/contacts", Map.of("email", "a@b.example")), 422, "422_validation");
		long conversation = conversation("s-1");
		assertError(
				this.admin.post("/conversations/" + conversation + "/messages", Map.of("content", "x".repeat(150_001))),
				422, "422_message_create");
		assertError(this.admin.post("/webhooks", Map.of("url", "ftp://nowhere")), 422, "422_webhook_url");
		assertError(this.admin.post("/webhooks", Map.of("url", "http://a.example", "subscriptions", List.of("x"))), 422,
				"422_webhook_events");
		assertError(
				this.admin.post("/conversations",
						Map.of("inbox_id", INBOX, "contact_id", contact("other"), "source_id", "s-1")),
				422, "422_source_id_taken");
	}

	@Test
	void fails500OnAWrongEnumWord() {
		long conversation = conversation("s-1");
		assertThat(this.admin.post("/conversations/" + conversation + "/toggle_status", Map.of("status", "closed"))
			.status()).isEqualTo(500);
		assertThat(this.admin.post("/conversations/" + conversation + "/toggle_priority", Map.of("priority", "p1"))
			.status()).isEqualTo(500);
		assertThat(violations(Violation.Kind.MALFORMED)).hasSize(2);
	}

	@Test
	void answers400ForUnreadableJson() {
		assertThat(this.admin.post("/contacts", "{\"name\":").status()).isEqualTo(400);
	}

	@Test
	void answersPlainText429WithoutRetryAfter() {
		this.simulator.limit(2);
		Client.Answer last = this.admin.get("/agents");
		for (int i = 0; i < 5 && last.status() == 200; i++) {
			last = this.admin.get("/agents");
		}
		assertThat(last.status()).isEqualTo(429);
		assertThat(last.text()).isEqualTo("Retry later\n");
		assertThat(last.headers()).doesNotContainIgnoringCase("retry-after").contains("text/plain");
	}

	private int underscored() {
		Request request = new Request.Builder().url(this.simulator.baseUrl() + "/api/v1/accounts/1/agents")
			.header("api_access_token", this.simulator.settings().adminToken())
			.build();
		try (Response response = new OkHttpClient().newCall(request).execute()) {
			return response.code();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertError(Client.Answer answer, int status, String example) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.json()).isEqualTo(Examples.json("examples/errors.json").path(example));
	}

}
