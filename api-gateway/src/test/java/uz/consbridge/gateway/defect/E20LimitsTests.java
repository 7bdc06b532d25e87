package uz.consbridge.gateway.defect;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits were checked without a lock, and again when everything was done. Parallel
 * creations are tested in {@code ConcurrentCreationHttpTests}.
 */
class E20LimitsTests extends DefectHttp {

	@Test
	void aRefusedRequestLeavesNothingAndNobodyOutsideHearsOfIt() {
		for (int i = 0; i < 3; i++) {
			assertThat(create(Bodies.ACCOUNTING, this.planned).status()).isEqualTo(201);
		}
		String topic = UUID.randomUUID().toString();
		Api.Answer refused = create(Bodies.ACCOUNTING, this.planned + ",\"topic\":\"" + topic + "\"");
		assertThat(refused.status()).isEqualTo(429);
		assertThat(this.gateway.jdbc()
			.sql("select (select count(*) from cons.consultations where topic = :topic)"
					+ " + (select count(*) from outbox.events where payload like '%' || :topic || '%')")
			.param("topic", topic)
			.query(Integer.class)
			.single()).isZero();
	}

}
