package uz.consbridge.gateway.defect;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Comparing {@code учета} with {@code учёта} switched the daily limit off. */
class E1SpellingTests extends DefectHttp {

	@Test
	void theSpellingOfTheTypeDoesNotSwitchTheDailyLimitOff() {
		for (String type : new String[] { "Консультация по ведению учета", "Консультация по ведению учёта",
				"консультация по ведению УЧЕТА" }) {
			Api.Answer answer = create(type, this.planned);
			assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
			assertThat(answer.text("/consultation/consultation_type")).isEqualTo("Консультация по ведению учёта");
		}
		Api.Answer fourth = create("Консультация по ведению учета", this.planned);
		assertThat(fourth.status()).isEqualTo(429);
		assertThat(fourth.header("Retry-After")).isNotBlank();
	}

}
