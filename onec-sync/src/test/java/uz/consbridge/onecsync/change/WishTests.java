package uz.consbridge.onecsync.change;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Status;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.onec.Documents;

import static org.assertj.core.api.Assertions.assertThat;

class WishTests {

	private static final BaseClock CLOCK = new BaseClock(ZoneId.of("Asia/Tashkent"), Clock.systemUTC());

	private static final Instant ENDED = Instant.parse("2026-02-27T19:00:00.5Z");

	private static final String KEY = "9d4f2b60-3333-4444-8555-1c2d3e4f5a6b";

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			OPEN     | ВОчередьНаКонсультацию | -                   | {}
			OPEN     | КонсультацияИТС        | -                   | {}
			OPEN     | Другое                 | -                   | {"ВидОбращения":"ВОчередьНаКонсультацию"}
			OPEN     | -                      | -                   | {"ВидОбращения":"ВОчередьНаКонсультацию"}
			OPEN     | КонсультацияИТС        | 2026-02-27T10:00:00 | {}
			NEW      | ВОчередьНаКонсультацию | -                   | {}
			NEW      | КонсультацияИТС        | -                   | {}
			PENDING  | ВОчередьНаКонсультацию | -                   | {}
			PENDING  | КонсультацияИТС        | -                   | {"ВидОбращения":"ВОчередьНаКонсультацию"}
			PENDING  | КонсультацияИТС        | 2026-02-27T10:00:00 | {}
			OTHER    | ВОчередьНаКонсультацию | -                   | {"ВидОбращения":"Другое"}
			OTHER    | Другое                 | -                   | {}
			RESOLVED | ВОчередьНаКонсультацию | -    | {"ВидОбращения":"КонсультацияИТС","Конец":"2026-02-28T00:00:00"}
			RESOLVED | КонсультацияИТС        | -                   | {"Конец":"2026-02-28T00:00:00"}
			RESOLVED | КонсультацияИТС        | 2026-02-27T10:00:00 | {}
			CLOSED   | Другое                 | -    | {"ВидОбращения":"КонсультацияИТС","Конец":"2026-02-28T00:00:00"}
			CLOSED   | КонсультацияИТС        | 2026-02-27T10:00:00 | {}
			""")
	void aStatusIsWrittenOnlyWhereTheDocumentMeansAnother(Status wished, @Nullable String kind, @Nullable String end,
			String members) {
		DocumentState now = document(kind, end, false, false);
		assertThat(Wish.status(wished, ENDED, CLOCK).missing(now)).isEqualTo(json(members));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					ВОчередьНаКонсультацию | false | false | {"ВидОбращения":"Другое","ЗакрытоБезКонсультации":true,"DeletionMark":true}
					Другое                 | true  | false | {"DeletionMark":true}
					Другое                 | true  | true  | {}
					""")
	void cancellingWritesWhatIsMissingOfItsThreeMembers(String kind, boolean closedWithout, boolean mark,
			String members) {
		DocumentState now = document(kind, null, closedWithout, mark);
		assertThat(Wish.cancelled().missing(now)).isEqualTo(json(members));
		assertThat(Wish.status(Status.CANCELLED, ENDED, CLOCK).missing(now)).isEqualTo(json(members));
	}

	@Test
	void aCancelledDocumentTakesNoOtherStatus() {
		DocumentState now = document(DocumentState.OTHER, null, true, true);
		for (Status status : Status.values()) {
			assertThat(Wish.status(status, ENDED, CLOCK).missing(now)).as("%s", status).isEmpty();
		}
	}

	@Test
	void whatWasWrittenIsWishedNoMore() {
		DocumentState before = document(DocumentState.QUEUED, null, false, false);
		Wish resolved = Wish.status(Status.RESOLVED, ENDED, CLOCK);
		String end = resolved.missing(before).path("Конец").asString();
		assertThat(resolved.missing(document(DocumentState.CONSULTATION, end, false, false))).isEmpty();
	}

	@Test
	void timeAndManagerAreWrittenWhenTheyDiffer() {
		DocumentState now = document(DocumentState.QUEUED, null, false, false);
		assertThat(Wish.scheduled(ENDED, CLOCK).missing(now))
			.isEqualTo(json("{\"ДатаКонсультации\":\"2026-02-28T00:00:00\"}"));
		assertThat(Wish.scheduled(Instant.parse("2026-03-02T09:30:00.25Z"), CLOCK).missing(now)).isEmpty();
		assertThat(Wish.manager(UUID.fromString(KEY)).missing(now))
			.isEqualTo(json("{\"Менеджер_Key\":\"" + KEY + "\"}"));
	}

	private static DocumentState document(@Nullable String kind, @Nullable String end, boolean closedWithout,
			boolean mark) {
		ObjectNode json = json("{}").put("Ref_Key", KEY)
			.put("ВидОбращения", (kind != null) ? kind : "")
			.put("Конец", (end != null) ? end : "0001-01-01T00:00:00")
			.put("ДатаКонсультации", "2026-03-02T14:30:00")
			.put("ЗакрытоБезКонсультации", closedWithout)
			.put("DeletionMark", mark);
		return Documents.read(new Row(json, CLOCK));
	}

	private static ObjectNode json(String text) {
		return (ObjectNode) JsonMapper.shared().readTree(text);
	}

}
