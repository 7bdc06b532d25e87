package uz.consbridge.odata.onec;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Status;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.UnreadableRowException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DocumentsTests {

	@Test
	void aDocumentIsReadWithItsEmptyValuesAsNone() {
		DocumentState document = Documents.read(
				row("""
						{"Ref_Key": "9D4F2B60-3333-4444-8555-1c2d3e4f5a6b", "DataVersion": "AAAAAAlQABc=", "DeletionMark": false,
						 "Number": "00000700012  ", "Абонент_Key": "5b1e7c30-1111-4222-8333-9a0b1c2d3e4f",
						 "Менеджер_Key": "00000000-0000-0000-0000-000000000000", "ВидОбращения": "КонсультацияИТС",
						 "ДатаСоздания": "2026-02-28T01:15:42", "ДатаКонсультации": "0001-01-01T00:00:00",
						 "Конец": "0001-01-01T00:00:00", "ЗакрытоБезКонсультации": false, "Тема": "",
						 "КонсультацииИТС": [{"LineNumber": "1", "ПовторноеОбращение": true, "Вопрос": "в", "Ответ": ""}],
						 "ВопросыИОтветы": [{"LineNumber": "2", "Вопрос": "", "Ответ": "о"}]}"""));
		assertThat(document.refKey()).isEqualTo("9d4f2b60-3333-4444-8555-1c2d3e4f5a6b");
		assertThat(document.number()).isEqualTo("00000700012");
		assertThat(document.managerKey()).isNull();
		assertThat(document.createdAt()).isEqualTo(Instant.parse("2026-02-27T20:15:42Z"));
		assertThat(document.scheduledAt()).isNull();
		assertThat(document.topic()).isNull();
		assertThat(document.status()).isEqualTo(Status.OPEN);
		assertThat(document.lines())
			.isEqualTo(List.of(new DocumentState.Line(1, null, null, null, null, true, "в", null),
					new DocumentState.Line(1002, null, null, null, null, false, null, "о")));
	}

	@Test
	void aDocumentWithoutItsKeyIsReportedByName() {
		assertThatThrownBy(() -> Documents.read(row("{}"))).isInstanceOf(UnreadableRowException.class)
			.hasMessageContaining("Ref_Key");
	}

	@Test
	void aRatingIsReadWhetherItsNumbersAreStringsOrNot() {
		OneCEvent.RatingAdded rating = Registers.rating(row("""
				{"Обращение_Key": "9d4f2b60-3333-4444-8555-1c2d3e4f5a6b", "НомерВопроса": "1", "Оценка": 5,
				 "ДатаОценки": "0001-01-01T00:00:00"}""")).orElseThrow();
		assertThat(rating.questionNumber()).isEqualTo(1);
		assertThat(rating.rating()).isEqualTo(5);
		assertThat(rating.ratedAt()).isNull();
	}

	@Test
	void aRegisterRecordWithoutItsDocumentSaysNothing() {
		Row row = row("""
				{"Period": "2026-02-27T11:02:09", "ДокументОбращения_Key": "00000000-0000-0000-0000-000000000000",
				 "НоваяДата": "2026-02-27T11:02:09"}""");
		assertThat(Registers.call(row)).isEmpty();
		assertThat(Registers.redate(row)).isEmpty();
	}

	private static Row row(String json) {
		return new Row((ObjectNode) JsonMapper.shared().readTree(json),
				new BaseClock(ZoneId.of("Asia/Tashkent"), Clock.systemUTC()));
	}

}
