package uz.consbridge.stack.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.chatwoot.ChatwootSimulator;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Settings;
import uz.consbridge.stack.webhook.Findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** {@code webhook-setup} against a Chatwoot that answers over HTTP. */
class WebhookSetupTests {

	private static final String URL = "https://bridge.example/webhook/chatwoot";

	@TempDir
	private Path directory;

	private final ChatwootSimulator chatwoot = ChatwootSimulator
		.start(uz.consbridge.simulator.chatwoot.Settings.defaults());

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private String token = this.chatwoot.settings().adminToken();

	private String secrets = "left-from-last-year";

	@AfterEach
	void close() {
		this.chatwoot.close();
	}

	@Test
	void createsTheWebhookAndThenSaysWhichSecretMatches() {
		setUp();
		JsonNode hook = hook();
		assertThat(texts(hook.path("subscriptions"))).containsExactlyInAnyOrderElementsOf(Findings.NEEDED);
		assertThat(said()).contains("Created account webhook", hook.path("secret").asString());
		this.secrets = "left-from-last-year, " + hook.path("secret").asString();
		setUp();
		assertThat(said()).contains("signs with secret 2 of 2 in CHATWOOT_WEBHOOK_SECRET",
				"secret 1 of 2 in CHATWOOT_WEBHOOK_SECRET is nobody's", "Everything is in order.");
		assertThat(this.chatwoot.ledger().committed()).as("it is created once, and a check changes nothing").hasSize(1);
		assertThat(this.chatwoot.violations().all()).isEmpty();
	}

	@Test
	void saysThatTheSecretIsNotOneItKnowsAndDoesNotShowIt() {
		setUp();
		String secret = hook().path("secret").asString();
		this.said.reset();
		assertThatThrownBy(() -> setUp()).isInstanceOf(Complaint.class);
		assertThat(said()).contains("signs with a secret that is not in CHATWOOT_WEBHOOK_SECRET")
			.doesNotContain(secret);
	}

	@Test
	void showsAnOlderSecretThatIsMissingWhenTold() {
		setUp();
		String secret = hook().path("secret").asString();
		this.said.reset();
		assertThatThrownBy(() -> setUp("--check", "--secrets")).isInstanceOf(Complaint.class);
		assertThat(said()).contains("Secret of account webhook", secret);
		this.said.reset();
		this.secrets = secret;
		setUp("--check", "--secrets");
		assertThat(said()).doesNotContain(secret);
	}

	@Test
	void saysThatAnAddressIsConfiguredTwice() {
		setUp();
		this.secrets = hook().path("secret").asString();
		ask("PATCH", "/inboxes/" + this.chatwoot.settings().inboxId(), Map.of("channel", Map.of("webhook_url", URL)));
		assertThatThrownBy(() -> setUp("--check")).isInstanceOf(Complaint.class);
		assertThat(said()).contains(URL + " is configured 2 times (account webhook", "callback of inbox");
	}

	@Test
	void saysWhichNeededEventsAreMissingAndAddsThem() {
		ask("POST", "/webhooks",
				Map.of("url", URL, "subscriptions", List.of("message_created", "webwidget_triggered")));
		this.secrets = hook().path("secret").asString();
		assertThatThrownBy(() -> setUp()).isInstanceOf(Complaint.class);
		assertThat(said()).contains("does not post conversation_created, conversation_updated");
		setUp("--fix");
		assertThat(texts(hook().path("subscriptions"))).containsAll(Findings.NEEDED).contains("webwidget_triggered");
		assertThat(said()).contains("Added conversation_created", "Everything is in order.");
		assertThat(this.chatwoot.violations().all()).isEmpty();
	}

	@Test
	void aCheckCreatesNothing() {
		assertThatThrownBy(() -> setUp("--check")).isInstanceOf(Complaint.class);
		assertThat(said()).contains("No account webhook posts to " + URL);
		assertThat(this.chatwoot.ledger().committed()).isEmpty();
	}

	@Test
	void aTokenWithoutRightsIsNamed() {
		this.token = this.chatwoot.settings().agentToken();
		assertThatThrownBy(() -> setUp()).hasMessageContaining("CHATWOOT_API_TOKEN must be an administrator's");
	}

	@Test
	void aLimitThatIsUsedUpIsNamed() {
		this.chatwoot.faults().add(Fault.of(Fault.Kind.TOO_MANY));
		assertThatThrownBy(() -> setUp()).isInstanceOf(Complaint.class).hasMessageContaining("it is called too often");
	}

	private void setUp(String... options) {
		Map<String, String> environment = Map.of("CHATWOOT_API_URL", this.chatwoot.baseUrl() + "/",
				"CHATWOOT_API_TOKEN", this.token, "CHATWOOT_ACCOUNT_ID",
				Integer.toString(this.chatwoot.settings().accountId()), "CHATWOOT_WEBHOOK_SECRET", this.secrets);
		List<String> arguments = new ArrayList<>(List.of("--url", URL));
		arguments.addAll(List.of(options));
		new WebhookSetupCommand(operator(environment),
				new Terminal(new PrintStream(this.said, true, StandardCharsets.UTF_8)))
			.run(arguments);
	}

	private Operator operator(Map<String, String> environment) {
		return Operator.of(new Home(this.directory, this.directory),
				Settings.load(this.directory.resolve("none"), environment));
	}

	private JsonNode hook() {
		JsonNode hooks = ask("GET", "/webhooks", Map.of()).at("/payload/webhooks");
		assertThat(hooks).hasSize(1);
		return hooks.get(0);
	}

	/** As an administrator does in Chatwoot. */
	private JsonNode ask(String method, String path, Map<String, ?> body) {
		String url = this.chatwoot.baseUrl() + "/api/v1/accounts/" + this.chatwoot.settings().accountId() + path;
		Operator.Answer answer = operator(Map.of()).ask(method, url,
				Map.of("Api-Access-Token", this.chatwoot.settings().adminToken()), body);
		assertThat(answer.good()).as(path).isTrue();
		return answer.body();
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

}
