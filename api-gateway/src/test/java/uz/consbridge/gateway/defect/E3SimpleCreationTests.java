package uz.consbridge.gateway.defect;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** The creation for a known client always failed. */
class E3SimpleCreationTests extends DefectHttp {

	@Test
	void theSimpleCreationWorks() {
		String client = create(Bodies.ACCOUNTING, "").text("/client_id");
		Api.Answer simple = this.front.post("/api/consultations/simple",
				"{\"client_id\":\"" + client + "\",\"comment\":\"?\"}");
		assertThat(simple.status()).isEqualTo(201);
		assertThat(simple.text("/client_id")).isEqualTo(client);
	}

}
