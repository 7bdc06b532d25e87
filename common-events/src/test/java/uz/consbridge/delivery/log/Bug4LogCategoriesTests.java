package uz.consbridge.delivery.log;

import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Logs were mixed texts of which nobody could tell whose business they were. */
class Bug4LogCategoriesTests {

	@ParameterizedTest
	@CsvSource({ "uz.consbridge.gateway.consultation.Creation, app", "uz.consbridge.gateway.client.Conflicts, app",
			"uz.consbridge.gateway.relay.Relay, system", "uz.consbridge.chatwootsync.Notes, integration",
			"uz.consbridge.chatwoot.ChatwootClient, integration", "uz.consbridge.odata.OdataClient, integration",
			"uz.consbridge.onecsync.Documents, integration", "uz.consbridge.ingest.Webhooks, integration",
			"uz.consbridge.etl.Runner, system", "uz.consbridge.delivery.intake.Intake, system",
			"okhttp3.OkHttpClient, integration", "org.apache.kafka.clients.NetworkClient, system" })
	void everyLoggerHasACategory(String logger, String category) {
		assertThat(LogCategory.of(logger).word()).isEqualTo(category);
	}

	@Test
	void aLineSaysServiceCategoryComponentLevelAndTime() {
		LoggerContext context = new LoggerContext();
		context.setMDCAdapter(new LogbackMDCAdapter());
		context.putObject(Environment.class.getName(),
				new MockEnvironment().withProperty("spring.application.name", "onec-sync"));
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat("ecs");
		encoder.setCharset(StandardCharsets.UTF_8);
		encoder.start();
		String line = new String(encoder.encode(new LoggingEvent("here", context.getLogger("uz.consbridge.odata.Reads"),
				Level.WARN, "1C refuses {}", null, new Object[] { "it" })), StandardCharsets.UTF_8);
		JsonNode told = new JsonMapper().readTree(line);
		assertThat(told.path("category").asString()).isEqualTo("integration");
		assertThat(told.at("/service/name").asString()).isEqualTo("onec-sync");
		assertThat(told.at("/log/logger").asString()).isEqualTo("uz.consbridge.odata.Reads");
		assertThat(told.at("/log/level").asString()).isEqualTo("WARN");
		assertThat(told.path("message").asString()).isEqualTo("1C refuses it");
		assertThat(told.path("@timestamp").asString()).isNotEmpty();
		assertThat(line).endsWith("\n");
	}

}
