package uz.consbridge.gateway.defect;

import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** A new subscriber with a partner crashed the matching. */
class E5PartnerTests extends DefectHttp {

	@Test
	void aNewSubscriberMayHaveAPartner() {
		String number = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
		Api.Answer owner = this.front.post(CLIENTS,
				"{\"org_inn\":\"%1$s\",\"subscriberId\":\"%1$s\",\"partner\":\"Hamkor\"}".formatted(number));
		assertThat(owner.status()).as(owner.response().body()).isEqualTo(200);
		assertThat(owner.text("/partner")).isEqualTo("Hamkor");
	}

}
