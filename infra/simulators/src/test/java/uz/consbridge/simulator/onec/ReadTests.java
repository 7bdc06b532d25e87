package uz.consbridge.simulator.onec;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import okhttp3.Credentials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.onec.OneCFixture.Answer;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.query.QueryString;
import uz.consbridge.simulator.onec.query.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadTests {

	private static final OneCFixture ONEC = new OneCFixture();

	private static UUID document = Seed.CONSULTANT;

	@BeforeAll
	static void fill() {
		document = ONEC.operator().addDocument(ONEC.contractor(), Seed.CONSULTANT, LocalDateTime.of(2026, 3, 3, 9, 0));
		ONEC.operator().patchLines(document, Json.parseObject("{\"ВопросыИОтветы\":[{\"Вопрос\":\"да?\"}]}"));
		ONEC.operator().call(document, null, null);
	}

	@BeforeEach
	void forget() {
		ONEC.simulator().recording().clear();
	}

	@AfterAll
	static void stop() {
		ONEC.close();
	}

	@Test
	void aSetCarriesMetadataOwnersAndLinks() {
		Answer answer = ONEC.get(Names.DOCUMENT, "$top", "5");
		assertThat(answer.json().path("odata.metadata").asString()).endsWith("$metadata#" + Names.DOCUMENT);
		assertThat(answer.headers().get("Content-Type")).isEqualTo("application/json;charset=utf-8");
		JsonNode row = answer.value().path(0);
		assertThat(row.propertyNames()).startsWith("Ref_Key", "DataVersion", "DeletionMark", "Number", "Date");
		assertThat(row.path("ВопросыИОтветы").path(0).path("Ref_Key").asString()).isEqualTo(document.toString());
		assertThat(row.path("ВопросыИОтветы").path(0).path("LineNumber").isString()).isTrue();
		assertThat(row.path("Конец").asString()).isEqualTo("0001-01-01T00:00:00");
		assertThat(row.path("ДатаКонсультации").asString()).isEqualTo("2026-03-03T09:00:00");
		assertThat(row.path("Предмет_Type").asString()).isEqualTo("StandardODATA.Undefined");
		assertThat(row.path("Абонент@navigationLinkUrl").asString()).isEqualTo(OneCFixture.key(document) + "/Абонент");
		assertThat(row.has("КатегорияВопроса@navigationLinkUrl")).isFalse();
		assertThat(answer.body()).contains("\"Number\": \"00000700001\",\n");
		assertThat(ONEC.violations()).isEmpty();
	}

	@Test
	void aSingleEntityHasNoOwnerInItsLines() {
		JsonNode row = ONEC.get(OneCFixture.key(document)).json();
		assertThat(row.path("odata.metadata").asString()).endsWith(Names.DOCUMENT + "/@Element");
		assertThat(row.path("ВопросыИОтветы").path(0).has("Ref_Key")).isFalse();
		assertThat(row.path("ВопросыИОтветы").path(0).path("LineNumber").asString()).isEqualTo("1");
		assertThat(ONEC.get(OneCFixture.key(document) + "/Абонент").json().path("ИНН").asString())
			.isEqualTo("300000019");
	}

	@Test
	void withoutMetadataOnlyValuesRemain() {
		String path = OneCFixture.key(document);
		Answer answer = ONEC.raw(path + "?$format=application/json;odata=nometadata", basic());
		assertThat(answer.json().propertyNames()).noneMatch((name) -> name.startsWith("odata") || name.contains("@"));
	}

	@Test
	void whatIsNotThereIsSaidSo() {
		Answer missing = ONEC.get(OneCFixture.key(UUID.fromString("00000000-0000-4000-8000-00000000dead")));
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.code()).isEqualTo("9");
		assertThat(ONEC.violations()).isEmpty();
		Answer unknown = ONEC.get("Catalog_НетТакого");
		assertThat(unknown.status()).isEqualTo(404);
		assertThat(unknown.code()).isEqualTo("8");
		assertThat(ONEC.get(Names.CALLS + "(Period=datetime'2026-03-02T15:00:00')").code()).isEqualTo("7");
		assertThat(ONEC.violations()).hasSize(2);
	}

	@Test
	void aRecordIsReadByItsWholeKey() {
		String link = ONEC.get(Names.CALLS).value().path(0).path("Абонент@navigationLinkUrl").asString();
		JsonNode call = ONEC.get(link.substring(0, link.lastIndexOf('/'))).json();
		assertThat(call.path("Period").asString()).isEqualTo("2026-03-02T15:00:00");
		assertThat(call.path("ДокументОбращения_Key").asString()).isEqualTo(document.toString());
		assertThat(call.has("DataVersion")).isFalse();
	}

	@Test
	void theCountBeginsWithAByteOrderMark() {
		Answer answer = ONEC.get(Names.CATEGORIES + "/$count");
		assertThat(ONEC.simulator().recording().violations().all()).isEmpty();
		assertThat(answer.body().replace("\uFEFF", "")).isEqualTo("6");
		assertThat(ONEC.get(Names.CATEGORIES, "$inlinecount", "allpages").json().path("odata.count").asString())
			.isEqualTo("6");
	}

	@Test
	void theLatestSliceHasOneRowForEachManager() {
		Answer all = ONEC.get(Names.CONSULTANTS);
		assertThat(all.value().size()).isEqualTo(6);
		Answer latest = ONEC.get(Names.CONSULTANTS + "/SliceLast()");
		assertThat(latest.texts("ЛимитКонсультаций")).containsExactlyInAnyOrder("10", "8", "20");
		assertThat(latest.value().path(0).path("ВремяРаботыНачало").asString()).startsWith("0001-01-01T");
		Answer ordered = ONEC.get(Names.CONSULTANTS + "/SliceLast()", "$orderby", "ЛимитКонсультаций desc", "$top",
				"2");
		assertThat(ordered.texts("ЛимитКонсультаций")).containsExactly("20", "10");
		Answer then = ONEC.get(Names.CONSULTANTS + "/SliceLast(Period=datetime'2025-06-01T00:00:00')");
		assertThat(then.texts("ЛимитКонсультаций")).containsExactlyInAnyOrder("5", "4", "10");
	}

	@Test
	void ordersByMembersAndReferencesByTheirPresentation() {
		Answer byCode = ONEC.get(Names.CATEGORIES, "$orderby", "Code desc", "$top", "2", "$skip", "1");
		assertThat(byCode.texts("Code")).hasSize(2).isSortedAccordingTo((one, other) -> other.compareTo(one));
		Answer users = ONEC.get(Names.USERS, "$orderby", "Ref_Key");
		assertThat(users.texts("Description")).containsExactly("<не определено>", "Бывшев Пётр", "Консультантова Анна",
				"Маслаҳатчиев Акмал", "Примерова Дильноза", "Старшинов Олег");
		Answer limits = ONEC.get(Names.CONSULTANTS, "$orderby", "Менеджер_Key asc,Period desc");
		assertThat(limits.texts("ЛимитКонсультаций")).containsExactly("10", "5", "8", "4", "20", "10");
	}

	@Test
	void withoutAnOrderThereIsNone() {
		List<List<String>> answers = Stream.generate(() -> ONEC.get(Names.QUESTIONS).texts("Code"))
			.limit(8)
			.distinct()
			.toList();
		assertThat(answers).hasSizeGreaterThan(1);
	}

	@Test
	void selectsMembersLinesAndPresentations() {
		JsonNode row = ONEC.get(Names.DOCUMENT, "$select", "Number,ВопросыИОтветы/Вопрос,Абонент_Key____Presentation")
			.value()
			.path(0);
		assertThat(row.propertyNames()).containsExactlyInAnyOrder("Number", "ВопросыИОтветы",
				"Абонент_Key____Presentation");
		assertThat(row.path("ВопросыИОтветы").path(0).has("Ответ")).isFalse();
		assertThat(row.path("Абонент_Key____Presentation").asString()).isEqualTo("ООО ПРИМЕР");
		assertThat(ONEC.get(Names.DOCUMENT, "$select", "Нет").code()).isEqualTo("10");
		JsonNode expanded = ONEC.get(Names.DOCUMENT, "$expand", "Абонент").value().path(0);
		assertThat(expanded.path("Абонент").path("ИНН").asString()).isEqualTo("300000019");
	}

	@Test
	void optionsNobodyShouldSendAreRefused() {
		for (List<String> pair : List.of(List.of("$filtr", "x"), List.of("$top", "0"), List.of("$skip", "-1"),
				List.of("$count", "true"), List.of("$search", "x"))) {
			Answer answer = ONEC.get(Names.USERS, pair.get(0), pair.get(1));
			assertThat(answer.status()).as(pair.toString()).isEqualTo(400);
		}
		assertThat(ONEC.get(Names.USERS, "$inlinecount", "allpages", "$top", "1").status()).isEqualTo(400);
		assertThat(ONEC.get(Names.USERS, "$top", "1", "$top", "2").status()).isEqualTo(400);
		assertThat(ONEC.violations()).hasSize(7);
	}

	@Test
	void aPlusIsNoSpace() {
		Answer answer = ONEC.raw(Names.USERS + "?$format=json&$filter=DeletionMark+eq+false", basic());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(ONEC.violations()).anyMatch((text) -> text.contains("+"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> QueryString.parse("$filter=%D0%zz"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> QueryString.parse("$filter=%D0"));
	}

	@Test
	void aQueryTooLongIsAPageOfTheWebServer() {
		Answer answer = ONEC.get(Names.USERS, "$filter", "Code eq '" + "1".repeat(2048) + "'");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.headers().get("Content-Type")).startsWith("text/html");
		assertThat(ONEC.violations()).hasSize(1);
		ONEC.simulator().switches().queryLimit(100);
		assertThat(ONEC.get(Names.USERS, "$filter", "Code eq '" + "1".repeat(200) + "'").status()).isEqualTo(404);
		ONEC.simulator().switches().reset();
		assertThat(ONEC.violations()).hasSize(1);
	}

	@Test
	void whoDoesNotAskForJsonGetsAtom() {
		Answer answer = ONEC.raw(Names.USERS, basic());
		assertThat(answer.headers().get("Content-Type")).startsWith("application/atom+xml");
		assertThat(answer.body()).contains("<d:Description");
		assertThat(ONEC.violations()).hasSize(1);
		Answer accepted = ONEC.raw(Names.USERS,
				Map.of("Authorization", basic().get("Authorization"), "Accept", "application/json"));
		assertThat(accepted.value().size()).isEqualTo(6);
	}

	@Test
	void strangersAreTurnedAway() {
		Answer answer = ONEC.raw(Names.USERS + "?$format=json", Map.of("Authorization", Credentials.basic("x", "y")));
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.headers().get("WWW-Authenticate")).startsWith("Basic");
		assertThat(answer.body()).contains("<html>");
	}

	@Test
	void theServiceDescribesItself() {
		Answer metadata = ONEC.raw("$metadata", basic());
		assertThat(metadata.body()).contains("<EntitySet Name=\"" + Names.DOCUMENT + "\"",
				"<Property Name=\"КодАбонентаClobus\" Type=\"Edm.Int64\"");
		assertThat(ONEC.raw("?$format=json", basic()).value().size()).isEqualTo(18);
	}

	@Test
	void errorsAreXmlWhenJsonIsNotAskedFor() {
		Answer answer = ONEC.raw("Catalog_НетТакого", basic());
		assertThat(answer.body()).contains("<m:code>8</m:code>");
	}

	private static Map<String, String> basic() {
		OneCSettings settings = ONEC.simulator().settings();
		return Map.of("Authorization", Credentials.basic(settings.user(), settings.password()));
	}

}
