package uz.consbridge.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlanTests {

	private static final List<String> MODULES = List.of("api-gateway", "webhook-ingest", "etl-worker", "chatwoot-sync",
			"onec-sync", "infra/simulators", "infra/local-stack");

	@TempDir
	Path root;

	private Home home;

	@BeforeEach
	void build() throws IOException {
		for (String module : MODULES) {
			Path target = Files.createDirectories(this.root.resolve(module).resolve("target"));
			Files.createFile(target.resolve(Path.of(module).getFileName() + "-1-app.jar"));
		}
		this.home = new Home(this.root, this.root.resolve("data"));
		this.home.prepare();
	}

	@Test
	void runsEverythingItselfOnTheUsualPorts() {
		Plan plan = plan(Map.of());
		assertThat(plan.parts()).extracting(Part::name)
			.containsExactly("postgres", "kafka", "onec-simulator", "chatwoot-simulator", "api-gateway",
					"webhook-ingest", "etl-worker", "chatwoot-sync", "onec-sync");
		assertThat(plan.parts()).extracting(Part::port)
			.containsExactly(7432, 7092, 7081, 7080, 7070, 7071, 7072, 7073, 7074);
		assertThat(plan.environment()).containsEntry("KAFKA_BOOTSTRAP_SERVERS", "localhost:7092")
			.containsKeys("FRONT_SECRET", "OPS_SECRET", "CHATWOOT_WEBHOOK_SECRET");
	}

	@Test
	void usesTheSystemsItIsGivenInsteadOfItsOwn() {
		Plan plan = plan(Map.of("DB_HOST", "db", "KAFKA_BOOTSTRAP_SERVERS", "k:9092", "CHATWOOT_API_URL", "http://c/",
				"CHATWOOT_API_TOKEN", "token", "CHATWOOT_ACCOUNT_ID", "3", "CHATWOOT_INBOX_ID", "12",
				"CHATWOOT_WEBHOOK_SECRET", "signs", "ODATA_BASEURL_CL", "http://o/odata", "ODATA_USER", "u",
				"ODATA_PASSWORD", "p"));
		assertThat(plan.parts()).hasSize(5).allMatch(Part::service);
		assertThat(plan.environment()).containsEntry("DB_HOST", "db")
			.containsEntry("CHATWOOT_WEBHOOK_SECRET", "signs")
			.containsEntry("ODATA_BASEURL_CL", "http://o/odata")
			.doesNotContainKeys("CHATWOOT_WEBHOOK_URL", "CHATWOOT_AGENT_TOKEN", "CHATWOOT_AGENT_BOT_TOKEN");
		assertThat(Secrets.kept(this.home)).containsOnlyKeys("FRONT_SECRET", "OPS_SECRET");
	}

	@Test
	void makesNothingUpForASystemItIsGiven() {
		assertThatExceptionOfType(Complaint.class)
			.isThrownBy(() -> plan(Map.of("CHATWOOT_API_URL", "http://c", "CHATWOOT_INBOX_ID", "12")))
			.withMessageContainingAll("CHATWOOT_API_TOKEN, CHATWOOT_ACCOUNT_ID must be set", "CHATWOOT_WEBHOOK_SECRET");
		assertThatExceptionOfType(Complaint.class)
			.isThrownBy(() -> plan(Map.of("ODATA_BASEURL_CL", "onec/odata", "ODATA_USER", "u")))
			.withMessageContainingAll("ODATA_PASSWORD must be set", "ODATA_BASEURL_CL must be an http");
	}

	@Test
	void namesThePortThatIsNone() {
		for (String port : List.of("abc", "0", "65536", "-1", "7070/tcp")) {
			for (String setting : List.of("DB_PORT", "KAFKA_PORT", "API_GATEWAY_PORT", "CHATWOOT_PORT")) {
				assertThatExceptionOfType(Complaint.class).isThrownBy(() -> plan(Map.of(setting, port)))
					.withMessageContainingAll(setting, port);
			}
		}
	}

	@Test
	void keepsTheSecretsItMade() {
		assertThat(plan(Map.of()).environment()).isEqualTo(plan(Map.of()).environment());
		assertThat(plan(Map.of("FRONT_SECRET", "given")).environment()).containsEntry("FRONT_SECRET", "given");
	}

	@Test
	void furtherInstancesHaveNamesAndPortsOfTheirOwn() {
		Plan plan = Plan.of(this.home, settings(Map.of()), Map.of("onec-sync", 2), false);
		List<Part> instances = plan.parts().stream().filter((part) -> part.name().startsWith("onec-sync")).toList();
		assertThat(instances).extracting(Part::name).containsExactly("onec-sync", "onec-sync-2");
		assertThat(instances).extracting((part) -> part.environment().get("INSTANCE"))
			.containsExactly("onec-sync", "onec-sync-2");
		assertThat(instances).extracting(Part::port).doesNotHaveDuplicates();
	}

	@Test
	void everyInstanceThatTakesWebhooksHasASpoolOfItsOwn() {
		Plan plan = Plan.of(this.home, settings(Map.of()), Map.of("webhook-ingest", 2), false);
		assertThat(plan.parts()).filteredOn((part) -> part.name().startsWith("webhook-ingest"))
			.extracting((part) -> part.environment().get("WEBHOOK_SPOOL_PATH"))
			.containsExactly(this.root.resolve("data/spool/webhook-ingest.db").toString(),
					this.root.resolve("data/spool/webhook-ingest-2.db").toString());
	}

	@Test
	void canDoWithoutSomeParts() {
		Plan plan = plan(Map.of());
		assertThat(plan.only("kafka", "webhook-ingest").parts()).extracting(Part::name)
			.containsExactly("kafka", "webhook-ingest");
		assertThat(plan.only("kafka").environment()).isEqualTo(plan.environment());
		assertThat(plan.parts()).hasSize(9);
	}

	@Test
	void refusesToScaleWhatItDoesNotKnow() {
		assertThatExceptionOfType(Complaint.class)
			.isThrownBy(() -> Plan.of(this.home, settings(Map.of()), Map.of("kafka", 2), false))
			.withMessageContaining("kafka");
	}

	private Plan plan(Map<String, String> environment) {
		return Plan.of(this.home, settings(environment), Map.of(), false);
	}

	private Settings settings(Map<String, String> environment) {
		return Settings.load(this.root.resolve(".env"), environment);
	}

}
