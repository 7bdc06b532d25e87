package uz.consbridge.gateway.defect;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** A place in a queue was shown although no question was chosen. */
class Bug5QueueTests extends DefectHttp {

	@Test
	void withoutAQuestionNobodyStandsInAQueue() {
		for (String type : new String[] { Bodies.SUPPORT, Bodies.ACCOUNTING }) {
			String consId = create(type, "").text("/cons_id");
			Api.Answer info = this.front.get("/api/managers/consultations/" + consId + "/queue-info");
			assertThat(info.status()).isEqualTo(200);
			assertThat(info.body().path("queue_position").isNull()).isTrue();
			assertThat(info.body().path("manager_key").isNull()).isTrue();
		}
	}

}
