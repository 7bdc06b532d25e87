package uz.consbridge.gateway.defect;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;

import static org.assertj.core.api.Assertions.assertThat;

/** The clock of the base was taken for universal time. */
class E18BaseTimeTests extends DefectHttp {

	@Test
	void theDayOfTheLimitIsThatOfTheBase() {
		String day = Instant.now().plus(Duration.ofDays(6)).toString().substring(0, 10);
		for (int i = 0; i < 3; i++) {
			assertThat(create(Bodies.ACCOUNTING, ",\"scheduled_at\":\"" + day + "T18:30:00Z\"").status())
				.isEqualTo(201);
		}
		assertThat(create(Bodies.ACCOUNTING, ",\"scheduled_at\":\"" + day + "T06:00:00Z\"").status()).isEqualTo(429);
		assertThat(create(Bodies.ACCOUNTING, ",\"scheduled_at\":\"" + day + "T19:30:00Z\"").status()).isEqualTo(201);
	}

}
