package uz.consbridge.gateway.defect;

import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** A new user was taken for the owner whose code it has. */
class E4UserAndOwnerTests extends DefectHttp {

	@Test
	void aUserIsNotTakenForTheOwnerWhoseCodeItHas() {
		String number = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
		Api.Answer owner = this.front.post(CLIENTS,
				"{\"org_inn\":\"%1$s\",\"subscriberId\":\"%1$s\",\"phone_number\":\"+998%1$s\"}".formatted(number));
		Api.Answer user = this.front.post(CLIENTS,
				"{\"parent_id\":\"%s\",\"name\":\"Bek\",\"phone_number\":\"+998901234567\",\"subscriberId\":\"%s\"}"
					.formatted(owner.text("/client_id"), number));
		assertThat(user.status()).as(user.response().body()).isEqualTo(200);
		assertThat(user.text("/client_id")).isNotEqualTo(owner.text("/client_id"));
		assertThat(user.text("/subscriberId")).isEqualTo(number);
	}

}
