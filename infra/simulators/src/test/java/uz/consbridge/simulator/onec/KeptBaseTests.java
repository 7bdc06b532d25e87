package uz.consbridge.simulator.onec;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class KeptBaseTests {

	private static final LocalDateTime PLANNED = LocalDateTime.of(2026, 3, 3, 11, 0);

	@Test
	void knowsEverythingAfterARestart(@TempDir Path directory) {
		OneCSettings settings = OneCSettings.usual().withDataDirectory(directory);
		UUID document;
		UUID deleted;
		JsonNode before;
		try (OneCFixture onec = new OneCFixture(settings)) {
			UUID contractor = onec.contractor();
			document = onec.operator().addDocument(contractor, Seed.CONSULTANT, PLANNED);
			deleted = onec.operator().addDocument(contractor, Seed.CONSULTANT, PLANNED);
			onec.operator().patchLines(document, Json.parseObject("{\"ВопросыИОтветы\":[{\"Вопрос\":\"да?\"}]}"));
			onec.operator().deleteDocument(deleted);
			before = onec.get(OneCFixture.key(document)).json();
		}
		try (OneCFixture onec = new OneCFixture(settings)) {
			JsonNode after = onec.get(OneCFixture.key(document)).json();
			assertThat(after.path("DataVersion")).isEqualTo(before.path("DataVersion"));
			assertThat(after.path("ВопросыИОтветы")).isEqualTo(before.path("ВопросыИОтветы"));
			assertThat(onec.get(OneCFixture.key(deleted)).status()).isEqualTo(404);
			assertThat(onec.operator().rows(Names.USERS)).hasSize(6);
			UUID next = onec.operator().addDocument(Seed.OTHER_FOLDER, Seed.CONSULTANT, PLANNED);
			assertThat(next).isNotIn(document, deleted);
			assertThat(onec.operator().document(next).orElseThrow().text("Number")).isEqualTo("00000700003");
		}
	}

}
