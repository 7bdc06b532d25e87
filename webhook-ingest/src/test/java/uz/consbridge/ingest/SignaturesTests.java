package uz.consbridge.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.ingest.chatwoot.Examples;

import static org.assertj.core.api.Assertions.assertThat;

class SignaturesTests {

	private final JsonNode vector = JsonMapper.shared().readTree(Examples.body("signature_vector.json"));

	private final byte[] body = Examples.body("signature_vector.body");

	private final String secret = this.vector.path("secret").asString();

	private final String timestamp = this.vector.path("headers").path("X-Chatwoot-Timestamp").asString();

	private final String signature = this.vector.path("headers").path("X-Chatwoot-Signature").asString();

	private final Instant sentAt = Instant.ofEpochSecond(Long.parseLong(this.timestamp));

	@Test
	void verifiesTheVector() {
		assertThat(at(this.sentAt, this.secret).fits(this.timestamp, this.signature, this.body)).isTrue();
	}

	@Test
	void refusesASignatureOfTheBodyAlone() {
		String bodyOnly = this.vector.path("must_fail").path("body_only_without_timestamp").asString();
		assertThat(at(this.sentAt, this.secret).fits(this.timestamp, bodyOnly, this.body)).isFalse();
	}

	@Test
	void anyOfSeveralSecretsMayHaveSigned() {
		assertThat(at(this.sentAt, "older-secret", this.secret).fits(this.timestamp, this.signature, this.body))
			.isTrue();
		assertThat(at(this.sentAt, "older-secret", "other").fits(this.timestamp, this.signature, this.body)).isFalse();
	}

	@Test
	void refusesAnotherBodyAndAnotherTimestamp() {
		Signatures signatures = at(this.sentAt, this.secret);
		assertThat(signatures.fits(this.timestamp, this.signature, "{}".getBytes(StandardCharsets.UTF_8))).isFalse();
		assertThat(signatures.fits("1785734413", this.signature, this.body)).isFalse();
	}

	@Test
	void refusesWhatIsOlderOrNewerThanTheWindow() {
		assertThat(precheck(this.sentAt.plusSeconds(299))).isEmpty();
		assertThat(precheck(this.sentAt.minusSeconds(299))).isEmpty();
		assertThat(precheck(this.sentAt.plusSeconds(301))).contains(Refusal.STALE);
		assertThat(precheck(this.sentAt.minusSeconds(301))).contains(Refusal.STALE);
	}

	@Test
	void refusesHeadersThatCannotBeRightBeforeTheBodyIsRead() {
		Signatures signatures = at(this.sentAt, this.secret);
		assertThat(signatures.precheck(null, this.signature)).contains(Refusal.SIGNATURE_MISSING);
		assertThat(signatures.precheck(this.timestamp, null)).contains(Refusal.SIGNATURE_MISSING);
		assertThat(signatures.precheck("soon", this.signature)).contains(Refusal.SIGNATURE_WRONG);
		assertThat(signatures.precheck(this.timestamp, "sha1=00")).contains(Refusal.SIGNATURE_WRONG);
	}

	private Optional<Refusal> precheck(Instant now) {
		return at(now, this.secret).precheck(this.timestamp, this.signature);
	}

	private static Signatures at(Instant now, String... secrets) {
		return new Signatures(List.of(secrets), Duration.ofMinutes(5), Clock.fixed(now, ZoneOffset.UTC));
	}

}
