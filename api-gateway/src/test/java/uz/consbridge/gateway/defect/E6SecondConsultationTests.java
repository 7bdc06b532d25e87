package uz.consbridge.gateway.defect;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** A user who asked again was refused, as it was compared with its owner. */
class E6SecondConsultationTests extends DefectHttp {

	@Test
	void aUserOfASubscriberMayAskAgain() {
		String ownerId = create(Bodies.ACCOUNTING, "").text("/client_id");
		String user = "\"client\":{\"name\":\"Bek\",\"phone_number\":\"+998901234567\",\"email\":\"%s@example.uz\",\"parent_id\":\"%s\"}"
			.formatted(UUID.randomUUID(), ownerId);
		Api.Answer once = this.front.post(CREATE, Bodies.creation(user, Bodies.ACCOUNTING, ""));
		Api.Answer again = this.front.post(CREATE, Bodies.creation(user, Bodies.ACCOUNTING, ""));
		assertThat(once.status()).as(once.response().body()).isEqualTo(201);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.text("/client_id")).isEqualTo(once.text("/client_id")).isNotEqualTo(ownerId);
	}

}
