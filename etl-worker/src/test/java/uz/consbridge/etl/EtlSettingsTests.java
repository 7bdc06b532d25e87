package uz.consbridge.etl;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class EtlSettingsTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withUserConfiguration(SettingsOnly.class);

	@Test
	void refusesToStartWithoutWhatItNeedsAndSaysWhat() {
		complete("OPS_SECRET=").run((started) -> assertThat(started.getStartupFailure()).rootCause()
			.hasMessageContaining("OPS_SECRET is not set"));
		this.context.withPropertyValues("OPS_SECRET=s")
			.run((started) -> assertThat(started.getStartupFailure()).rootCause()
				.hasMessageContaining("ODATA_BASEURL_CL is not set")
				.hasMessageContaining("ODATA_USER is not set")
				.hasMessageContaining("ODATA_PASSWORD is not set"));
	}

	@Test
	void takesMinutesFromTheEnvironmentAndDurationsFromProperties() {
		complete("ETL_CONS_INCREMENTAL_INTERVAL=5", "ETL_CALLS_INTERVAL=0",
				"consbridge.etl.jobs.redates.interval=300ms", "ETL_INITIAL_FROM_DATE=2025-12-01",
				"ETL_CONS_PARENT_KEY=")
			.run((started) -> {
				EtlSettings settings = started.getBean(EtlSettings.class);
				assertThat(settings.jobs().consultations().interval()).isEqualTo(Duration.ofMinutes(5));
				assertThat(settings.jobs().calls().interval()).isZero();
				assertThat(settings.jobs().redates().interval()).isEqualTo(Duration.ofMillis(300));
				assertThat(settings.initialFromDate()).isEqualTo("2025-12-01");
				assertThat(settings.parentKey()).isNull();
			});
	}

	@Test
	void printsNoSecret() {
		complete("OPS_SECRET=sesame", "ODATA_PASSWORD=sesame").run((started) -> {
			assertThat(started.getBean(EtlSettings.class).toString()).doesNotContain("sesame");
			assertThat(started.getBean(OneCSettings.class).toString()).doesNotContain("sesame");
		});
	}

	private ApplicationContextRunner complete(String... more) {
		return this.context
			.withPropertyValues("OPS_SECRET=s", "ODATA_BASEURL_CL=http://1c/odata", "ODATA_USER=u", "ODATA_PASSWORD=p")
			.withPropertyValues(more);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ EtlSettings.class, OneCSettings.class })
	static class SettingsOnly {

	}

}
