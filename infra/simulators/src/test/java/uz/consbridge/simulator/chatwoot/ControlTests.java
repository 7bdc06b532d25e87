package uz.consbridge.simulator.chatwoot;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ControlTests extends Desk {

	@Test
	void showsAConversationWithAllItsMessages() {
		long id = conversation("s-1");
		for (int i = 0; i < 25; i++) {
			this.simulator.customerSays(id, "m" + i);
		}
		JsonNode dump = control("GET", "/_sim/conversations/" + id, null).json();
		assertThat(dump.path("messages")).hasSize(25);
		assertThat(dump.path("source_id").asString()).isEqualTo("s-1");
		assertThat(dump.at("/contact/identifier").asString()).isEqualTo("client-s-1");
		assertThat(control("GET", "/_sim/conversations/1", null).status()).isEqualTo(404);
	}

	@Test
	void ratesTypesWritesAndEdits() {
		long id = conversation("s-1");
		String one = "/_sim/conversations/" + id;
		JsonNode survey = control("POST", one + "/csat", "{\"rating\":4,\"feedback\":\"ok\"}").json();
		assertThat(survey.at("/content_attributes/submitted_values/csat_survey_response/rating").asInt()).isEqualTo(4);
		JsonNode again = control("POST", one + "/csat", "{\"rating\":5}").json();
		assertThat(again.path("id")).isEqualTo(survey.path("id"));
		assertThat(control("POST", one + "/typing", "{\"on\":true,\"by\":\"agent\"}").status()).isEqualTo(200);
		assertThat(
				control("POST", one + "/messages", "{\"content\":\"Hi\",\"by\":\"agent\"}").at("/message_type").asInt())
			.isEqualTo(1);
		long contact = this.simulator.conversation(id).at("/contact/id").asLong();
		assertThat(control("POST", "/_sim/contacts/" + contact, "{\"name\":\"Other\"}").at("/name").asString())
			.isEqualTo("Other");
	}

	@Test
	void setsLimitsAndWebhooks() {
		assertThat(control("POST", "/_sim/limits", "{\"requestsPerMinute\":1}").status()).isEqualTo(200);
		assertThat(control("POST", "/_sim/webhooks", "{\"dropPercent\":30,\"seed\":9}").at("/dropPercent").asInt())
			.isEqualTo(30);
		assertThat(this.simulator.webhooks().settings().seed()).isEqualTo(9);
		assertThat(control("GET", "/_sim/state", null).status()).isEqualTo(200);
		assertThat(control("POST", "/_sim/reset", "{}").status()).isEqualTo(200);
		assertThat(this.simulator.webhooks().settings()).isEqualTo(WebhookSettings.defaults());
	}

	@Test
	void knowsEverythingAfterARestart(@TempDir Path directory) {
		Settings settings = Settings.defaults().withData(directory);
		long id;
		try (ChatwootSimulator first = ChatwootSimulator.start(settings)) {
			Client client = new Client(first, "local-admin");
			long contact = client.post("/contacts", Map.of("identifier", "c-1")).at("/payload/contact/id").asLong();
			id = client.post("/conversations", Map.of("inbox_id", INBOX, "contact_id", contact, "source_id", "s-1"))
				.at("/id")
				.asLong();
			first.customerSays(id, "Salom");
		}
		try (ChatwootSimulator second = ChatwootSimulator.start(settings)) {
			Client client = new Client(second, "local-admin");
			assertThat(client.get("/conversations?source_id=s-1").at("/data/payload/0/id").asLong()).isEqualTo(id);
			assertThat(client.get("/conversations/" + id + "/messages").at("/payload")).hasSize(1);
			long next = client.post("/conversations", Map.of("source_id", "s-1")).at("/id").asLong();
			assertThat(next).isGreaterThan(id);
		}
	}

	private Client.Answer control(String method, String path, @Nullable String body) {
		return this.admin.send(method, path, body);
	}

}
