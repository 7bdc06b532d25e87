package uz.consbridge.gateway.defect;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** A missing rating became a 5. */
class E14RatingTests extends DefectHttp {

	@Test
	void aRatingWithoutAValueIsNotInvented() {
		String place = "/api/consultations/" + create(Bodies.ACCOUNTING, "").text("/cons_id") + "/ratings";
		Api.Answer answer = this.front.post(place, "{\"answers\":[{\"question_number\":1,\"comment\":\"fine\"}]}");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.wrongFields()).containsExactly("answers[0].rating");
		assertThat(this.front.get(place).body().path("count").asInt(-1)).isZero();
	}

}
