package uz.consbridge.ingest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class IngestSettingsTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(SettingsOnly.class);

	@Test
	void refusesToStartWithoutAnythingToCheckWebhooksWith(CapturedOutput output) {
		assertThatThrownBy(() -> new SpringApplication(WebhookIngest.class).run("--server.port=0")).rootCause()
			.isInstanceOf(MissingSecretException.class);
		assertThat(output).contains("set CHATWOOT_WEBHOOK_SECRET").doesNotContain("\tat uz.consbridge");
	}

	@Test
	void refusesATokenThatCanBeGuessed() {
		this.context.withPropertyValues("consbridge.ingest.url-token=short")
			.run((started) -> assertThat(started).hasFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Zm9v/YmFyYmF6cXV4cXV1eA", "0123456789abcdef?", "0123456789abcdef;", "0123456789 abcdef" })
	void refusesATokenThatCannotStandInAnAddress(String token) {
		this.context.withPropertyValues("consbridge.ingest.url-token=" + token)
			.run((started) -> assertThat(started).hasFailed());
	}

	@Test
	void readsSeveralSecrets() {
		this.context.withPropertyValues("consbridge.ingest.secrets=one, two ,")
			.run((started) -> assertThat(started.getBean(IngestSettings.class).secrets()).containsExactly("one",
					"two"));
	}

	@Test
	void doesNotPrintSecrets() {
		this.context.withPropertyValues("consbridge.ingest.secrets=sesame")
			.run((started) -> assertThat(started.getBean(IngestSettings.class).toString()).doesNotContain("sesame"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(IngestSettings.class)
	static class SettingsOnly {

	}

}
