package uz.consbridge.gateway.defect;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Limits of requests were settings without code. */
class E15RateLimitTests extends DefectHttp {

	@Test
	void theLimitsOfRequestsAreInForce() {
		try (RunningGateway limited = RunningGateway.start("consbridge.limits.per-minute=2",
				"consbridge.limits.create-per-minute=1")) {
			Api caller = limited.front().with("Prefer", "respond-async");
			String body = Bodies.creation(this.owner, Bodies.ACCOUNTING, "");
			assertThat(caller.post(CREATE, body).status()).isEqualTo(201);
			Api.Answer second = caller.post(CREATE, body);
			assertThat(second.status()).isEqualTo(429);
			assertThat(second.header("Retry-After")).matches("[1-9]\\d?");
			assertThat(caller.get("/api/dicts/po-types").status()).isEqualTo(200);
			assertThat(caller.get("/api/dicts/po-types").status()).isEqualTo(200);
			assertThat(caller.get("/api/dicts/po-types").status()).isEqualTo(429);
		}
	}

}
