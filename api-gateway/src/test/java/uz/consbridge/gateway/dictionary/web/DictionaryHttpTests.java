package uz.consbridge.gateway.dictionary.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.consbridge.events.Dictionary;
import uz.consbridge.events.DictionaryEntry;
import uz.consbridge.gateway.dictionary.Dictionaries;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DictionaryHttpTests {

	private static final String RU = key(3, 1);

	private static final String UZ = key(3, 2);

	private final RunningGateway gateway = RunningGateway.shared();

	private final Dictionaries dictionaries = this.gateway.bean(Dictionaries.class);

	@BeforeEach
	void fill() {
		this.gateway.jdbc().sql("truncate dict.online_question_cat, dict.online_question, dict.po_sections").update();
		store(Dictionary.CATEGORIES, RU, "Бухгалтерия", "ru", null, "БухгалтерияПредриятияДляУзбекистана");
		store(Dictionary.CATEGORIES, UZ, "Savdo", "uz", null, "РозницаДляУзбекистана");
		store(Dictionary.CATEGORIES, key(3, 3), "Deutsch", null, null, null);
		store(Dictionary.QUESTIONS, key(4, 1), "Вопрос", "ru", RU, null);
		store(Dictionary.QUESTIONS, key(4, 2), "Savol", "uz", UZ, null);
		store(Dictionary.PO_SECTIONS, key(6, 1), "Банк", null, key(5, 1), null);
		store(Dictionary.PO_SECTIONS, key(6, 2), "Чеки", null, key(5, 2), null);
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(keys("/api/dicts/online-questions")).hasSize(2));
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(keys("/api/dicts/online-question/categories")).hasSize(2));
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(keys("/api/dicts/po-sections")).hasSize(2));
	}

	@Test
	void filtersByLanguageOwnerAndProgram() {
		assertThat(keys("/api/dicts/online-question/categories?language=uz")).containsExactly(UZ);
		assertThat(keys("/api/dicts/online-question/categories?selected_software=%D0%B1%D1%83%D1%85"))
			.containsExactly(RU);
		assertThat(keys("/api/dicts/online-questions?language=RU&category_key=" + RU)).containsExactly(key(4, 1));
		assertThat(keys("/api/dicts/online-questions?language=ru&category_key=" + UZ)).isEmpty();
		assertThat(keys("/api/dicts/po-sections?owner_key=" + key(5, 2))).containsExactly(key(6, 2));
		Api.Answer wrong = this.gateway.front().get("/api/dicts/online-questions?language=de");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.wrongFields()).containsExactly("language");
	}

	@Test
	void allSixAnswerAndNobodyGetsThemWithoutCredentials() {
		for (String path : List.of("po-types", "po-sections", "online-question/categories", "online-questions",
				"knowledge-base?po_type_key=x&po_section_key=y", "interference")) {
			assertThat(this.gateway.front().get("/api/dicts/" + path).status()).isEqualTo(200);
			assertThat(this.gateway.api().get("/api/dicts/" + path).status()).isEqualTo(401);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					po-types                   | PO_TYPES      | ref_key,description
					po-sections                | PO_SECTIONS   | ref_key,owner_key,description,details
					online-question/categories | CATEGORIES    | ref_key,code,description,language,program
					online-questions           | QUESTIONS     | ref_key,code,description,language,category_key,useful_info,question
					knowledge-base             | KNOWLEDGE     | ref_key,description,po_type_key,po_section_key,author_key,question,answer
					interference               | INTERFERENCES | ref_key,code,description
					""")
	void entriesShowTheirMembersAndAreOrderedByDescription(String path, Dictionary dictionary, String members) {
		for (String description : List.of("Яблоко", "Арбуз", "Лимон")) {
			this.dictionaries.store(new DictionaryEntry(dictionary, UUID.randomUUID().toString(), false, "1",
					description, "d", "ru", "p", RU, RU, RU, RU, "u", "q", "a"));
		}
		await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			JsonNode all = this.gateway.front().get("/api/dicts/" + path).body();
			List<String> descriptions = all.valueStream().map((each) -> each.path("description").asString()).toList();
			assertThat(descriptions).containsSubsequence("Арбуз", "Лимон", "Яблоко");
			assertThat(String.join(",", all.get(descriptions.indexOf("Лимон")).propertyNames())).isEqualTo(members);
		});
	}

	@Test
	void whatACallerStillHoldsIsNotSentAgain() {
		Api.Answer first = this.gateway.front().get("/api/dicts/po-sections");
		assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
		Api.Answer again = this.gateway.front()
			.with("If-None-Match", first.header("ETag"))
			.get("/api/dicts/po-sections");
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.response().body()).isEmpty();
		store(Dictionary.PO_SECTIONS, key(6, 3), "Ещё", null, key(5, 1), null);
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.gateway.front()
				.with("If-None-Match", first.header("ETag"))
				.get("/api/dicts/po-sections")
				.status()).isEqualTo(200));
	}

	@Test
	void isAnsweredFromMemoryUntilTheNewsOfAChangeOnEveryInstance() {
		try (RunningGateway other = RunningGateway.beside(this.gateway)) {
			await().atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(keys(other, "/api/dicts/po-sections")).hasSize(2));
			this.gateway.jdbc().sql("update dict.po_sections set description = 'behind its back'").update();
			assertThat(this.gateway.front().get("/api/dicts/po-sections").response().body())
				.doesNotContain("behind its back");
			this.dictionaries.remove(Dictionary.PO_SECTIONS, key(6, 1));
			await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
				assertThat(keys("/api/dicts/po-sections")).containsExactly(key(6, 2));
				assertThat(keys(other, "/api/dicts/po-sections")).containsExactly(key(6, 2));
			});
		}
	}

	private void store(Dictionary dictionary, String key, String description, @Nullable String language,
			@Nullable String owner, @Nullable String program) {
		this.dictionaries.store(new DictionaryEntry(dictionary, key, false, null, description, null, language, program,
				owner, null, null, null, null, null, null));
	}

	private List<String> keys(String path) {
		return keys(this.gateway, path);
	}

	private static List<String> keys(RunningGateway asked, String path) {
		return asked.front().get(path).body().valueStream().map((each) -> each.path("ref_key").asString()).toList();
	}

	private static String key(int kind, int number) {
		return "d1c7%04d-0000-4000-8000-%012d".formatted(kind, number);
	}

}
