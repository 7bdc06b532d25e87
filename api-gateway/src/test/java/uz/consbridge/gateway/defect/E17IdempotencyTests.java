package uz.consbridge.gateway.defect;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** The hash of an idempotency key was taken from a changed body. */
class E17IdempotencyTests extends DefectHttp {

	@Test
	void anHonestRepeatIsRecognisedWhateverWasMadeOfItsDates() {
		Api keyed = this.front.with("Idempotency-Key", UUID.randomUUID().toString());
		String body = Bodies.creation(this.owner, Bodies.ACCOUNTING,
				",\"scheduled_at\":\"%s\"".formatted(Instant.now().plus(Duration.ofDays(2))));
		Api.Answer once = keyed.post(CREATE, body);
		assertThat(once.status()).as(once.response().body()).isEqualTo(201);
		assertThat(keyed.post(CREATE, body).text("/cons_id")).isEqualTo(once.text("/cons_id"));
	}

}
