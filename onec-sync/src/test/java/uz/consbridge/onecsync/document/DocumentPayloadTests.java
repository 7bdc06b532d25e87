package uz.consbridge.onecsync.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.onec.Constants;
import uz.consbridge.onecsync.Facts;
import uz.consbridge.onecsync.OnecProperties;
import uz.consbridge.onecsync.text.Names;
import uz.consbridge.onecsync.text.OneLine;
import uz.consbridge.onecsync.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentPayloadTests {

	private static final UUID CONTRACTOR = UUID.fromString("5b1e7c30-1111-4222-8333-9a0b1c2d3e4f");

	private static final UUID CONS = UUID.fromString("019a0000-0000-7000-8000-000000000001");

	private final TimeZone before = TimeZone.getDefault();

	@BeforeEach
	void liveFarAway() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
	}

	@AfterEach
	void comeHome() {
		TimeZone.setDefault(this.before);
	}

	@Test
	void holdsEveryMemberOfANewDocumentAndNoOther() {
		ObjectNode expected = (ObjectNode) JsonMapper.shared().readTree("""
				{"Date": "2026-03-02T14:30:00", "Posted": false, "Входящий": true,
				 "ВидОбращения": "ВОчередьНаКонсультацию", "ДатаСоздания": "2026-02-27T10:15:42",
				 "ДатаКонсультации": "2026-03-02T14:30:00",
				 "Абонент_Key": "5b1e7c30-1111-4222-8333-9a0b1c2d3e4f",
				 "Автор_Key": "062699c7-24b2-11e9-a1e3-60a44cafb67d",
				 "Менеджер_Key": "6c2f8d41-2222-4333-8444-0b1c2d3e4f5a",
				 "Ответственный_Key": "6c2f8d41-2222-4333-8444-0b1c2d3e4f5a",
				 "Язык_Key": "15d38cdb-1812-11ef-b824-c67597d01fa8",
				 "КатегорияВопроса_Key": "1c5e80f9-1da7-11ef-b49b-00155d64a501",
				 "ВопросНаКонсультацию_Key": "00000000-0000-0000-0000-000000000000",
				 "СпособСвязи": "ПоСайту", "Важность": "Высокая", "Тема": "Закрытие месяца",
				 "Описание": "Не закрывается счёт 2010",
				 "АбонентКакСвязаться": "+998900000001 / Иван Примеров / SITE",
				 "АбонентПредставление": "Clobus Иван Примеров 10240 (300000019)",
				 "Комментарий": "Создано из Clobus.uz | [op 019a0000-0000-7000-8000-000000000001] | \
				Категория вопроса: Учёт | Вопрос: Как закрыть? | Не закрывается счёт 2010",
				 "КонсультацииИТС": [], "ВопросыИОтветы": []}""");
		assertThat(payload(Facts.PLANNED, Facts.MANAGER)).isEqualTo(expected);
	}

	@Test
	void isTheSameWheneverItIsMade() {
		assertThat(payload(null, null)).isEqualTo(payload(null, null));
	}

	@Test
	void withoutPlannedTimeItIsDatedByItsCreation() {
		ObjectNode document = payload(null, Facts.MANAGER);
		assertThat(document.path("Date").asString()).isEqualTo("2026-02-27T10:15:42");
		assertThat(document.has("ДатаКонсультации")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-27T18:59:59Z, 2026-02-27T23:59:59", "2026-02-27T19:00:00Z, 2026-02-28T00:00:00" })
	void itsDayIsTheBasesDay(Instant planned, String expected) {
		assertThat(payload(planned, null).path("ДатаКонсультации").asString()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(value = { "null", "FRONT", "42", "6c2f8d41222243338444-0b1c2d3e4f5a" }, nullValues = "null")
	void whatIsNoManagerOfOneCBecomesTheUndefinedOne(@Nullable String manager) {
		ObjectNode document = payload(null, manager);
		assertThat(document.path("Менеджер_Key").asString()).isEqualTo(Constants.UNDEFINED_MANAGER.toString());
		assertThat(document.path("Ответственный_Key").asString()).isEqualTo(Constants.UNDEFINED_MANAGER.toString());
	}

	@ParameterizedTest
	@CsvSource(value = { "ru,15d38cda", "UZ,15d38cdb", "uz ,15d38cdb", "en,15d38cda", "null,15d38cda" },
			nullValues = "null")
	void theLanguageFallsBackToRussian(@Nullable String language, String start) {
		assertThat(Words.language(language).toString()).startsWith(start);
	}

	@ParameterizedTest
	@CsvSource(value = { "null,Обычная", "0,Обычная", "1,Низкая", "2,Обычная", "3,Высокая", "7,Высокая" },
			nullValues = "null")
	void importanceIsOneOfThreeWords(@Nullable Integer importance, String word) {
		assertThat(Words.importance(importance)).isEqualTo(word);
	}

	@ParameterizedTest
	@EnumSource
	void everyChannelHasAWordOfOneC(Channel channel) {
		assertThat(Words.channel(channel)).isIn("ПоТелеграм", "ПоСайту", "ПоТелефону");
	}

	@ParameterizedTest
	@CsvSource({ "300000019,ЮридическоеЛицо", "300 000-019,ЮридическоеЛицо", "12345678901234,ФизическоеЛицо" })
	void theLegalFormIsToldByTheLengthOfTheInn(String inn, String form) {
		assertThat(Words.legalForm(inn)).contains(form);
		assertThat(Words.legalForm("1234567890")).isEmpty();
	}

	@Test
	void textsAreOneLineWithSingleSpaces() {
		assertThat(OneLine.of(" a\r\n b\t\u00a0c\u2028 ")).isEqualTo("a b c");
		assertThat(OneLine.of(null)).isEmpty();
	}

	private static ObjectNode payload(@Nullable Instant planned, @Nullable String manager) {
		ConsultationFacts facts = Facts.consultation(CONS, Facts.subscriber("10240", "300000019"), Facts.CREATED,
				planned, manager);
		BaseClock clock = new BaseClock(ZoneId.of("Asia/Tashkent"), Clock.tickSeconds(ZoneId.systemDefault()));
		return new DocumentPayload(properties(), clock, new Names("Clobus")).of(facts, CONTRACTOR);
	}

	private static OnecProperties properties() {
		OnecProperties.Writing writing = new OnecProperties.Writing("Clobus", "Создано из Clobus.uz",
				Constants.CLOBUS_FOLDER, Constants.UNDEFINED_MANAGER, Constants.UNDEFINED_MANAGER);
		Duration second = Duration.ofSeconds(1);
		return new OnecProperties("http://localhost/", "u", "p", ZoneId.of("Asia/Tashkent"), second, second, second, 1,
				2000, writing, new OnecProperties.Effects(second, second, java.util.List.of(second)), second,
				new OnecProperties.Probe(second, second, second));
	}

}
