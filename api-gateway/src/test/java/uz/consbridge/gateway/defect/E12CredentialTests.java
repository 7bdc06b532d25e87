package uz.consbridge.gateway.defect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.gateway.http.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Routes answered without a credential. */
class E12CredentialTests extends DefectHttp {

	@ParameterizedTest
	@MethodSource
	void nothingIsAnsweredWithoutACredential(String method, String path) {
		Api.Answer answer = this.gateway.api().send(method, path, "application/json", "{}");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.isProblem()).isTrue();
	}

	/** Every endpoint but those that are there for strangers. */
	static Stream<Arguments> nothingIsAnsweredWithoutACredential() throws IOException {
		JsonNode paths = new JsonMapper().readTree(Files.readString(Path.of("../docs/openapi.json"))).path("paths");
		return paths.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.filter((method) -> !method.getValue().path("security").isEmpty())
				.map((method) -> arguments(method.getKey().toUpperCase(Locale.ROOT),
						path.getKey().replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))));
	}

}
