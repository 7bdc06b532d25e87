package uz.consbridge.gateway.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class NegotiationTests {

	private final RunningGateway gateway = RunningGateway.shared();

	/** A 406 would come after the creation, and hide it. */
	@ParameterizedTest
	@ValueSource(strings = { "image/png", "text/html", "application/xml;q=0.1" })
	void whatIsDoneIsAnsweredWhateverIsAccepted(String accept) {
		Api.Answer answer = this.gateway.front()
			.with("Prefer", "respond-async")
			.with("Accept", accept)
			.post("/api/consultations/create", """
					{"client": {"name": "Anna", "phone_number": "+998901112233", "org_inn": "399999999",
					  "subscriberId": "accept"},
					 "consultation": {"comment": "?"}}
					""");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.type()).isEqualTo("application/json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/clients/by-hash/a%2Fb", "/api/clients/by-hash/%00" })
	void whatTomcatRefusesIsAProblemToo(String path) {
		Api.Answer answer = this.gateway.front().get(path);
		assertThat(answer.status()).isBetween(400, 422);
		assertThat(answer.isProblem()).as(answer.response().body()).isTrue();
	}

	@Test
	void metricsStayText() {
		assertThat(this.gateway.api().get("/actuator/prometheus").type()).startsWith("text/plain");
	}

}
