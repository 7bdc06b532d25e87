package uz.consbridge.simulator.onec;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.onec.OneCFixture.Answer;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class FilterTests {

	private static final OneCFixture ONEC = new OneCFixture();

	@BeforeAll
	static void fill() {
		Operator operator = ONEC.operator();
		UUID contractor = ONEC.contractor();
		for (int day = 1; day <= 3; day++) {
			UUID document = operator.addDocument(contractor, Seed.CONSULTANT, LocalDateTime.of(2026, 3, day, 10, day));
			operator.changeDocument(document, Map.of("Тема", "Тема №" + day, "Описание", "O'Нил " + day));
			operator.stamp(document, LocalDateTime.of(2026, 2, day, 12, 0));
		}
		UUID foreign = operator.create(Names.CONTRACTORS, Map.of("ИНН", "1", "Parent_Key", Seed.OTHER_FOLDER))
			.ref("Ref_Key");
		UUID other = operator.addDocument(foreign, Seed.UZBEK_CONSULTANT, LocalDateTime.of(2026, 4, 1, 10, 0));
		operator.changeDocument(other, Map.of("Тема", "чужой", "ВидОбращения", "Другое", "Предмет",
				contractor.toString(), "Предмет_Type", "StandardODATA.Catalog_Контрагенты"));
		operator.patchLines(other, Json.parseObject(
				"{\"ВопросыИОтветы\":[{\"Вопрос\":\"да?\",\"Ответ\":\"нет\"},{\"Вопрос\":\"как?\",\"Ответ\":\"так\"}]}"));
	}

	@AfterAll
	static void stop() {
		ONEC.close();
	}

	private static Answer documents(String filter) {
		return ONEC.get(Names.DOCUMENT, "$filter", filter);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			ДатаКонсультации ge datetime'2026-03-02T00:00:00' and ДатаКонсультации lt datetime'2026-03-03T00:00:00' | 1
			ДатаИзменения ge datetime'2026-02-02T12:00:00' and Тема ne 'чужой'                       | 2
			ДатаКонсультации gt datetime'2026-03-02T10:02:00'                                       | 2
			datetime'2026-03-02T10:02:00' lt ДатаКонсультации                                       | 2
			Тема eq 'Тема №1' or Тема eq 'Тема №2' and DeletionMark eq true                         | 1
			(Тема eq 'Тема №1' or Тема eq 'Тема №2') and DeletionMark eq false                      | 2
			not (Тема eq 'Тема №1')                                                                 | 3
			not DeletionMark                                                                        | 4
			Менеджер_Key eq guid'5eed0001-0000-4000-8000-000000000002'                              | 1
			Менеджер_Key ne guid'5EED0001-0000-4000-8000-000000000002'                              | 3
			Абонент/Parent_Key eq guid'7ccd31ca-887b-11eb-938b-00e04cd03b68'                        | 3
			Абонент/Parent/Description eq 'Прочие'                                                  | 1
			Абонент/КодАбонентаClobus eq 10240                                                      | 3
			Абонент/КодАбонентаClobus add 1 gt 10240.5                                              | 3
			substringof('O''Нил', Описание)                                                         | 3
			startswith(Тема,'Тема') and endswith(Тема,'3')                                          | 1
			like(Тема,'Тема _1')                                                                    | 1
			concat(Тема,'!') eq 'чужой!'                                                            | 1
			year(ДатаКонсультации) eq 2026 and month(ДатаКонсультации) eq 4                         | 1
			day(ДатаКонсультации) eq 2 or minute(ДатаКонсультации) eq 3                             | 2
			dateadd(ДатаКонсультации,'day',1) ge datetime'2026-03-04T00:00:00'                      | 2
			datedifference(ДатаКонсультации,datetime'2026-04-01T10:00:00','day') le 28              | 2
			ВидОбращения eq 'Другое'                                                                | 1
			ЗакрытоБезКонсультации eq false                                                         | 4
			Конец eq datetime'0001-01-01T00:00:00'                                                  | 4
			Предмет eq cast(guid'00000000-0000-0000-0000-000000000000','Catalog_Контрагенты')       | 0
			isof(Предмет,'Catalog_Контрагенты')                                                     | 1
			ВопросыИОтветы/any(d: startswith(d/Ответ,'так'))                                        | 1
			ВопросыИОтветы/all(d: startswith(d/Ответ,'так')) and ВидОбращения eq 'Другое'           | 0
			""")
	void understandsTheGrammar(String filter, int expected) {
		Answer answer = documents(filter);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.value().size()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Нет eq 'x'                                      | 400 | 10
			Абонент/Нет eq 'x'                              | 400 | 10
			Язык/Description eq 'x'                         | 400 | 10
			Абонент/КодАбонентаClobus eq '10240'            | 400 | 14
			Менеджер_Key eq 'x'                             | 400 | 14
			Менеджер_Key eq '5eed0001-0000-4000-8000-000000000002' | 400 | 14
			Менеджер_Key eq guid'5eed0001'                  | 400 | 14
			ДатаСоздания ge datetime'1-01-01T00:00:00'      | 400 | 14
			ДатаСоздания ge datetime'2026-03-02T00:00:00Z'  | 400 | 14
			ДатаСоздания ge datetime'2026-03-02T00:00:00.5' | 400 | 14
			ДатаСоздания ge datetime'2026-13-02T00:00:00'   | 400 | 14
			ДатаСоздания ge '2026-03-02T00:00:00'           | 400 | 14
			Тема eq 5                                       | 400 | 14
			DeletionMark eq 'true'                          | 400 | 14
			ВидОбращения eq 'Нет'                           | 400 | 14
			contains(Тема,'x')                              | 400 | 14
			length(Тема) eq 1                               | 400 | 14
			tolower(Тема) eq 'x'                            | 400 | 14
			Number in ('1','2')                             | 400 | 14
			Number eq 1e5                                   | 400 | 14
			Тема eq 'x                                      | 400 | 14
			(Тема eq 'x'                                    | 400 | 14
			Тема eq 'x' and                                 | 400 | 14
			Тема                                            | 400 | 14
			Тема = 'x'                                      | 400 | 14
			Менеджер_Key gt guid'5eed0001-0000-4000-8000-000000000002' | 500 | -1
			Описание eq 'x'                                 | 500 | -1
			""")
	void refusesWhatOneCDoes(String filter, int status, String code) {
		Answer answer = documents(filter);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.code()).isEqualTo(code);
		assertThat(ONEC.violations()).isNotEmpty();
	}

	@Test
	void aCompositeMemberNeverEqualsAPlainGuid() {
		Answer answer = documents("Предмет eq guid'7ccd31ca-887b-11eb-938b-00e04cd03b68'");
		assertThat(answer.value().size()).isZero();
		assertThat(ONEC.violations()).anyMatch((text) -> text.contains("composite"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "КодАбонентаClobus eq 10240", "ИНН eq '300000019' and КодАбонентаClobus eq 10240"
			+ " and Parent_Key eq guid'7ccd31ca-887b-11eb-938b-00e04cd03b68' and DeletionMark eq false" })
	void findsAContractorByItsBusinessKeys(String filter) {
		Answer answer = ONEC.get(Names.CONTRACTORS, "$filter", filter, "$select", "Ref_Key,КодАбонентаClobus");
		assertThat(answer.texts("КодАбонентаClobus")).containsExactly("10240");
		assertThat(answer.value().path(0).has("Description")).isFalse();
	}

}
