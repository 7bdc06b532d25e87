package uz.consbridge.simulator.onec;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.onec.OneCFixture.Answer;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class VolumeTests {

	private static final OneCFixture ONEC = new OneCFixture();

	private static final int DOCUMENTS = 20_000;

	@BeforeAll
	static void fill() {
		ONEC.control("POST", "/onec/generate",
				Json.object()
					.put("documents", DOCUMENTS)
					.put("calls", 10_000)
					.put("redates", 5_000)
					.put("ratings", 5_000));
	}

	@AfterAll
	static void stop() {
		ONEC.close();
	}

	@Test
	void keysetPagesFindEveryDocument() {
		Set<String> seen = new HashSet<>();
		String from = "2025-01-01T00:00:00";
		int pages = 0;
		int size;
		do {
			Answer page = ONEC.get(Names.DOCUMENT, "$filter", "ДатаИзменения ge datetime'" + from + "'", "$orderby",
					"ДатаИзменения asc", "$top", "1000");
			JsonNode rows = page.value();
			rows.forEach((row) -> seen.add(row.path("Ref_Key").asString()));
			size = rows.size();
			from = rows.path(size - 1).path("ДатаИзменения").asString();
			pages++;
		}
		while (size == 1000);
		assertThat(seen).hasSize(DOCUMENTS);
		assertThat(pages).isLessThan(25);
		assertThat(ONEC.violations()).isEmpty();
	}

	@Test
	void pagesCountsAndLookUpsAreQuick() {
		assertThatCode(() -> {
			ONEC.get(
					Names.DOCUMENT, "$filter", "ДатаИзменения ge datetime'2025-12-01T00:00:00' and"
							+ " Абонент/Parent_Key eq guid'" + Names.CLOBUS + "'",
					"$orderby", "ДатаИзменения", "$top", "1000");
			ONEC.get(Names.CALLS, "$filter", "Period ge datetime'2026-01-01T00:00:00'", "$orderby", "Period", "$top",
					"1000");
			ONEC.get(Names.DOCUMENT + "/$count");
			ONEC.get(Names.RATINGS, "$orderby", "Обращение_Key", "$top", "1000", "$skip", "3000");
		}).satisfies((thrown) -> assertThat(thrown).isNull());
		long begun = System.nanoTime();
		Answer page = ONEC.get(Names.DOCUMENT, "$filter", "ДатаИзменения ge datetime'2025-12-01T00:00:00'", "$orderby",
				"ДатаИзменения", "$top", "1000");
		assertThat(page.value()).hasSize(1000);
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
	}

}
