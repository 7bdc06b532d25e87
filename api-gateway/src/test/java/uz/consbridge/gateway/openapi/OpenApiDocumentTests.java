package uz.consbridge.gateway.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.gateway.consultation.web.ClientOperations;
import uz.consbridge.gateway.consultation.web.ConsultationOperations;
import uz.consbridge.gateway.consultation.web.ListOperations;
import uz.consbridge.gateway.deadletter.web.DeadLetterOperations;
import uz.consbridge.gateway.dictionary.web.DictionaryOperations;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.gateway.live.web.LiveOperations;
import uz.consbridge.gateway.manager.web.ManagerOperations;
import uz.consbridge.gateway.mapping.web.MappingOperations;
import uz.consbridge.gateway.reconciliation.web.ReconciliationOperations;
import uz.consbridge.gateway.web.ServiceOperations;

import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiDocumentTests {

	private static final Path CHECKED_IN = Path.of("../docs/openapi.json");

	private static final List<Described> DESCRIPTIONS = List.of(new ConsultationOperations(), new ListOperations(),
			new LiveOperations(), new ClientOperations(), new ManagerOperations(), new DictionaryOperations(),
			new ServiceOperations(), new MappingOperations(), new ReconciliationOperations(),
			new DeadLetterOperations());

	private final RunningGateway gateway = RunningGateway.shared();

	@Test
	void whatIsCheckedInIsWhatTheCodeSays() throws IOException {
		String generated = generated();
		if (Boolean.getBoolean("consbridge.openapi.write")) {
			Files.writeString(CHECKED_IN, generated);
		}
		assertThat(generated)
			.as("docs/openapi.json is not what the code says. Write it anew with: mvn -pl api-gateway -am test "
					+ "-Dtest=OpenApiDocumentTests -Dconsbridge.openapi.write=true")
			.isEqualTo(Files.readString(CHECKED_IN));
	}

	@Test
	void examplesHoldWhatTheirSchemasSay() throws IOException {
		Contract contract = Contract.of(Files.readString(CHECKED_IN));
		assertThat(contract.wrongExamples()).isEmpty();
	}

	@Test
	void theServiceHandsItOutToAnybody() throws IOException {
		Api.Answer answer = this.gateway.api().get("/openapi.json");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.type()).isEqualTo("application/json");
		assertThat(answer.response().body()).isEqualTo(Files.readString(CHECKED_IN));
	}

	private String generated() {
		JsonMapper pretty = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		RequestMappingHandlerMapping mapping = this.gateway.bean("requestMappingHandlerMapping",
				RequestMappingHandlerMapping.class);
		return pretty.writeValueAsString(new OpenApi().of(Endpoint.of(mapping), DESCRIPTIONS)) + "\n";
	}

}
