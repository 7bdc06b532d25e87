package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Words that look like known ones, and texts that are hard on patterns. */
class KnownTests {

	private final RunningGateway gateway = RunningGateway.shared();

	/** A Turkish capital I equals a Latin one to some comparisons only. */
	@ParameterizedTest
	@ValueSource(strings = { "status=pend%C4%B0ng", "source=S%C4%B0TE" })
	void wordsThatOnlyLookKnownAreRefused(String query) {
		Api.Answer answer = this.gateway.front()
			.get("/api/consultations/clients/0198c6f0-0000-7000-8000-000000000000/consultations?" + query);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
	}

	@Test
	void aKeyOfBlanksIsReadInOneGo() {
		String blanks = " ".repeat(1_000_000) + "x";
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThat(Pattern.matches(Text.GUID, blanks)).isFalse());
	}

}
