package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class LenientTimeTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-22T10:00:00Z,2026-11-22T10:00:00Z", "2026-11-22T10:00:00+05:00,2026-11-22T05:00:00Z",
			"2026-11-22T10:00:00+0500,2026-11-22T05:00:00Z", "2026-11-22T10:00:00+05,2026-11-22T05:00:00Z",
			"2026-11-22T10:00:00:00Z,2026-11-22T10:00:00Z", "2026-11-22T10:00:00:00+05:00,2026-11-22T05:00:00Z",
			"2026-11-22T10:00:00:00,2026-11-22T10:00:00Z", "2026-11-22T10:00:00,2026-11-22T10:00:00Z",
			"2026-11-22T10:00,2026-11-22T10:00:00Z", "2026-11-22 10:00:00,2026-11-22T10:00:00Z",
			"2026-11-22T10:00:00 05:00,2026-11-22T05:00:00Z", "2026-11-22,2026-11-22T00:00:00Z",
			"2026-11-22T10:00:00.123Z,2026-11-22T10:00:00.123Z", "' 2026-11-22T10:00:00z ',2026-11-22T10:00:00Z" })
	void readsWhatFrontendsWrite(String text, Instant meant) {
		assertThat(LenientTime.parse(text)).contains(meant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "now", "22.11.2026", "2026-02-30T10:00:00Z", "2026-11-22T25:00:00Z",
			"0001-01-01T00:00:00", "9999-12-31T00:00:00Z", "2026-11-22T10:00:00+25:00", "1763805600" })
	void refusesTheRest(String text) {
		assertThat(LenientTime.parse(text)).isEmpty();
	}

	@Test
	void refusesWhatIsFarTooLongAtOnce() {
		String text = "T".repeat(1_000_000);
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(LenientTime.parse(text)).isEmpty());
	}

}
