package uz.consbridge.gateway.defect;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates that were no text broke what was pushed. */
class E13DatesTests extends DefectHttp {

	@Test
	void datesAreTextsWithAZone() {
		Api.Answer answer = create(Bodies.ACCOUNTING, this.planned);
		for (String member : new String[] { "create_date", "start_date", "created_at", "updated_at" }) {
			assertThat(Instant.parse(answer.text("/consultation/" + member))).as(member).isNotNull();
		}
	}

}
