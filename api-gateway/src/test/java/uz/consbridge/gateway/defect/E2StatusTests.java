package uz.consbridge.gateway.defect;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;

import static org.assertj.core.api.Assertions.assertThat;

/** Refusals of a creation became 500. */
class E2StatusTests extends DefectHttp {

	@Test
	void refusalsKeepTheirStatus() {
		assertThat(this.front
			.post(CREATE, "{\"consultation\":{\"client_id\":\"" + UUID.randomUUID() + "\",\"comment\":\"?\"}}")
			.status()).isEqualTo(404);
		assertThat(this.front.post(CREATE, "{\"consultation\":{\"client_id\":\"x\",\"comment\":\"?\"}}").status())
			.isEqualTo(400);
		assertThat(create(Bodies.SUPPORT, "").status()).isEqualTo(201);
		assertThat(create(Bodies.SUPPORT, "").status()).isEqualTo(409);
	}

}
