package uz.consbridge.gateway.web;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.Proxy;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PostgresAwayTests {

	private static final String READ = "/api/consultations/0198c6f0-0000-7000-8000-000000000000";

	@Test
	void answers503QuicklyAndRecoversByItself() {
		LocalPostgres postgres = LocalPostgres.shared();
		try (Proxy way = Proxy.to(postgres.port());
				RunningGateway gateway = RunningGateway.start("spring.datasource.url=jdbc:postgresql://localhost:"
						+ way.port() + "/" + postgres.freshDatabase(),
						"spring.datasource.hikari.connection-timeout=1000")) {
			Api front = gateway.front();
			assertThat(front.get(READ).status()).isEqualTo(404);

			way.cut();
			for (int count = 0; count < 3; count++) {
				Instant before = Instant.now();
				Api.Answer answer = front.post("/api/consultations/create",
						"{\"client\":{\"phone_number\":\"+998901234567\"},\"consultation\":{}}");
				assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
				assertThat(answer.isProblem()).isTrue();
				assertThat(answer.header("Retry-After")).isEqualTo("5");
				assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
			}
			assertThat(front.get(READ).status()).isEqualTo(503);
			assertThat(gateway.api().get("/api/health").status()).isEqualTo(200);
			assertThat(gateway.api().get("/actuator/health").text("/status")).isEqualTo("DOWN");

			way.mend();
			await().atMost(Duration.ofSeconds(15)).until(() -> front.get(READ).status() == 404);
		}
	}

}
