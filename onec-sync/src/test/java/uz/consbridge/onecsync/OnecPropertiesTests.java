package uz.consbridge.onecsync;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;

import static org.assertj.core.api.Assertions.assertThat;

class OnecPropertiesTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
		.withUserConfiguration(Settings.class)
		.withPropertyValues("consbridge.onec.base-url=http://onec/odata", "consbridge.onec.user=u",
				"consbridge.onec.password=secret");

	@Test
	void standardTimesFitIntoEachOther() {
		this.application.run((context) -> {
			OnecProperties properties = context.getBean(OnecProperties.class);
			assertThat(properties.effects().settings().lease()).isEqualTo(Duration.ofSeconds(90));
			assertThat(properties.client().baseUrl()).hasToString("http://onec/odata/");
			assertThat(properties.toString()).doesNotContain("secret");
		});
	}

	@ParameterizedTest
	@CsvSource({ "base-url, ODATA_BASEURL_CL is not set", "user, ODATA_USER is not set",
			"password, ODATA_PASSWORD is not set" })
	void whatIsMissingIsNamedAtStart(String property, String sentence) {
		this.application.withPropertyValues("consbridge.onec." + property + "=")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(sentence));
	}

	@EnableConfigurationProperties(OnecProperties.class)
	static class Settings {

	}

}
