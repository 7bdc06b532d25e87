package uz.consbridge.simulator.onec;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Violation;
import uz.consbridge.simulator.onec.OneCFixture.Answer;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class WriteTests {

	private static final OneCFixture ONEC = new OneCFixture();

	private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 3, 3, 11, 0);

	private UUID contractor = Seed.OTHER_FOLDER;

	@BeforeEach
	void reset() {
		ONEC.simulator().reset();
		this.contractor = ONEC.contractor();
	}

	@AfterAll
	static void stop() {
		ONEC.close();
	}

	@Test
	void aDocumentIsCreatedWithNumberVersionAndLocation() {
		Answer answer = ONEC.post(Names.DOCUMENT, ONEC.document(this.contractor, TOMORROW));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		JsonNode row = answer.json();
		assertThat(row.path("Number").asString()).matches("[0-9]{11}");
		assertThat(row.path("DataVersion").asString()).hasSize(12).endsWith("=");
		assertThat(row.path("ДатаИзменения").asString()).isEqualTo("2026-03-02T15:00:00");
		assertThat(row.path("Конец").asString()).isEqualTo("0001-01-01T00:00:00");
		assertThat(answer.headers().get("Location")).startsWith(ONEC.simulator().url())
			.endsWith("(guid'" + answer.ref() + "')");
		assertThat(ONEC.violations()).isEmpty();
		assertThat(ONEC.simulator().recording().ledger().committed()).hasSize(1);
	}

	@Test
	void aPatchChangesWhatIsSentAndReplacesSections() {
		UUID ref = ONEC.post(Names.DOCUMENT, ONEC.document(this.contractor, TOMORROW)).ref();
		String before = ONEC.get(OneCFixture.key(ref)).json().path("DataVersion").asString();
		ObjectNode change = Json.object().put("Тема", "Закрытие месяца");
		change.putArray("ВопросыИОтветы").addObject().put("LineNumber", "7").put("Вопрос", "да?");
		JsonNode row = ONEC.patch(OneCFixture.key(ref), change).json();
		assertThat(row.path("Тема").asString()).isEqualTo("Закрытие месяца");
		assertThat(row.path("Описание").asString()).isEqualTo("Не закрывается счёт 2010");
		assertThat(row.path("ВопросыИОтветы").path(0).path("LineNumber").asString()).isEqualTo("1");
		assertThat(row.path("DataVersion").asString()).isGreaterThan(before);
		ObjectNode other = Json.object();
		other.putArray("ВопросыИОтветы").addObject().put("Вопрос", "нет?");
		JsonNode replaced = ONEC.patch(OneCFixture.key(ref), other).json().path("ВопросыИОтветы");
		assertThat(replaced.size()).isEqualTo(1);
		assertThat(ONEC.violations()).isEmpty();
	}

	@Test
	void aPatchThatChangesNothingIsRedundant() {
		UUID ref = ONEC.post(Names.DOCUMENT, ONEC.document(this.contractor, TOMORROW)).ref();
		ONEC.patch(OneCFixture.key(ref), Json.object().put("ВидОбращения", "ВОчередьНаКонсультацию"));
		assertThat(ONEC.violations(Violation.Kind.REDUNDANT)).hasSize(1);
	}

	@Test
	void aDocumentIsDeletedPhysically() {
		UUID ref = ONEC.operator().addDocument(this.contractor, Seed.CONSULTANT, TOMORROW);
		Answer answer = ONEC.write("DELETE", OneCFixture.key(ref), null, Map.of());
		assertThat(answer.status()).isEqualTo(204);
		assertThat(ONEC.get(OneCFixture.key(ref)).code()).isEqualTo("9");
		assertThat(ONEC.write("DELETE", OneCFixture.key(ref), null, Map.of()).status()).isEqualTo(404);
	}

	@Test
	void methodsThatAreNotForTheSetAreRefused() {
		String contractorKey = Names.CONTRACTORS + "(guid'" + this.contractor + "')";
		assertThat(ONEC.write("DELETE", contractorKey, null, Map.of()).code()).isEqualTo("19");
		assertThat(ONEC.post(Names.USERS, Json.object()).status()).isEqualTo(405);
		assertThat(ONEC.post(Names.CALLS, Json.object()).status()).isEqualTo(405);
		assertThat(ONEC.patch(Names.DOCUMENT, Json.object()).status()).isEqualTo(405);
		assertThat(ONEC.write("PUT", OneCFixture.key(this.contractor), "{}", Map.of()).status()).isEqualTo(405);
	}

	@Test
	void aSentRefKeyIsHonouredOrNot() {
		UUID own = UUID.fromString("0198f000-1111-7222-8333-444455556666");
		ObjectNode body = ONEC.document(this.contractor, null).put("Ref_Key", own.toString());
		assertThat(ONEC.post(Names.DOCUMENT, body).ref()).isEqualTo(own);
		Answer second = ONEC.post(Names.DOCUMENT, body.put("ДатаСоздания", "2026-03-02T14:59:00"));
		assertThat(second.status()).isEqualTo(400);
		assertThat(second.code()).isEqualTo("15");
		ONEC.simulator().switches().set(Switch.REF_KEY_HONOURED, false);
		Answer third = ONEC.post(Names.DOCUMENT, body.put("ДатаСоздания", "2026-03-02T14:58:00"));
		assertThat(third.ref()).isNotEqualTo(own);
	}

	@Test
	void ifMatchIsHonouredOnlyWhenToldTo() {
		UUID ref = ONEC.operator().addDocument(this.contractor, Seed.CONSULTANT, TOMORROW);
		Map<String, String> stale = Map.of("If-Match", "AAAAAAAAAAA=");
		String body = "{\"Тема\": \"новая\"}";
		assertThat(ONEC.write("PATCH", OneCFixture.key(ref), body, stale).status()).isEqualTo(200);
		ONEC.simulator().switches().set(Switch.IF_MATCH_HONOURED, true);
		assertThat(ONEC.write("PATCH", OneCFixture.key(ref), body, stale).status()).isEqualTo(412);
	}

	@Test
	void aContractorGetsACodeAndItsContactsAreFilled() {
		ObjectNode body = Json.parseObject("""
				{"Description": "Clobus ООО ПРОБА 10241 (300000020)", "ИНН": "300000020", "КодАбонентаClobus": 10241,
				 "Parent_Key": "7ccd31ca-887b-11eb-938b-00e04cd03b68", "ЮридическоеФизическоеЛицо": "ЮридическоеЛицо",
				 "КонтактнаяИнформация": [{"LineNumber": "1", "Тип": "Телефон",
				   "Вид_Key": "c07763c7-2ae8-4708-a608-7691be9d782b", "Представление": "+998900000001"}]}""");
		JsonNode row = ONEC.post(Names.CONTRACTORS, body).json();
		assertThat(row.path("Code").asString()).matches("[0-9]{9}");
		assertThat(row.path("КодАбонентаClobus").asString()).isEqualTo("10241");
		assertThat(row.path("КонтактнаяИнформация").path(0).path("НомерТелефона").asString())
			.isEqualTo("+998900000001");
		assertThat(ONEC.violations()).isEmpty();
		ONEC.post(Names.CONTRACTORS, body);
		assertThat(ONEC.violations(Violation.Kind.DUPLICATE)).hasSize(1);
		ONEC.patch(Names.CONTRACTORS + "(guid'" + row.path("Ref_Key").asString() + "')",
				body.deepCopy().remove(List.of("Parent_Key")));
		assertThat(ONEC.violations(Violation.Kind.REDUNDANT)).hasSize(1);
	}

	@Test
	void registerRecordsAreKeptByTheirKey() {
		UUID ref = ONEC.operator().addDocument(this.contractor, Seed.CONSULTANT, TOMORROW);
		ObjectNode redate = Json.object()
			.put("Period", "2026-03-02T15:00:01")
			.put("ДокументОбращения_Key", ref.toString())
			.put("Абонент_Key", this.contractor.toString())
			.put("Менеджер_Key", Seed.CONSULTANT.toString())
			.put("СтараяДата", "2026-03-03T11:00:00")
			.put("НоваяДата", "2026-03-05T11:00:00");
		Answer first = ONEC.post(Names.REDATES, redate);
		assertThat(first.status()).isEqualTo(201);
		assertThat(first.json().path("НоваяДата").asString()).isEqualTo("2026-03-05T11:00:00");
		assertThat(ONEC.violations()).isEmpty();
		ONEC.post(Names.REDATES, redate);
		assertThat(ONEC.violations(Violation.Kind.REDUNDANT)).hasSize(1);
		ONEC.post(Names.REDATES, redate.put("НоваяДата", "2026-03-06T11:00:00"));
		assertThat(ONEC.violations(Violation.Kind.DUPLICATE)).hasSize(1);
		assertThat(ONEC.operator().rows(Names.REDATES)).hasSize(1);
		ONEC.simulator().switches().set(Switch.DUPLICATE_RECORD_REFUSED, true);
		assertThat(ONEC.post(Names.REDATES, redate).code()).isEqualTo("15");
	}

	@Test
	void aRatingIgnoresItsPeriod() {
		UUID ref = ONEC.operator().addDocument(this.contractor, Seed.CONSULTANT, TOMORROW);
		ObjectNode rating = Json.object()
			.put("Обращение_Key", ref.toString())
			.put("Контрагент_Key", this.contractor.toString())
			.put("Менеджер_Key", Seed.CONSULTANT.toString())
			.put("НомерВопроса", 1)
			.put("Оценка", 5)
			.put("Period", "2026-03-02T15:00:00")
			.put("ДатаОценки", "2026-03-02T15:00:00");
		Answer answer = ONEC.post(Names.RATINGS, rating);
		assertThat(answer.json().path("Оценка").isNumber()).isTrue();
		assertThat(answer.json().has("Period")).isFalse();
		assertThat(ONEC.violations()).isEmpty();
	}

}
