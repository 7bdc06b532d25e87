package uz.consbridge.simulator.onec;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Violation;
import uz.consbridge.simulator.onec.OneCFixture.Answer;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class ValidatorTests {

	private static final OneCFixture ONEC = new OneCFixture();

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

	private Answer post(Consumer<ObjectNode> spoil) {
		ObjectNode body = ONEC.document(this.contractor, null);
		spoil.accept(body);
		return ONEC.post(Names.DOCUMENT, body);
	}

	@Test
	void anUnknownMemberIsLostSilentlyButRemembered() {
		Answer answer = post((body) -> body.put("Описанее", "опечатка"));
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.json().has("Описанее")).isFalse();
		assertThat(ONEC.violations()).singleElement().asString().contains("unknown member Описанее");
	}

	@Test
	void strictlyAnUnknownMemberIsRefused() {
		ONEC.simulator().switches().set(Switch.STRICT, true);
		assertThat(post((body) -> body.put("Описанее", "опечатка")).status()).isEqualTo(400);
		assertThat(ONEC.operator().rows(Names.DOCUMENT)).isEmpty();
		assertThat(ONEC.violations()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Posted           | "true"
			ДатаКонсультации | '2026-03-03T10:00:00Z'
			ДатаКонсультации | '2026-03-03T10:00:00.123'
			ДатаКонсультации | '2026-03-03T10:00:00+05:00'
			ДатаКонсультации | '2026-03-03'
			Менеджер_Key     | ''
			Менеджер_Key     | 'FRONT'
			Менеджер_Key     | null
			Важность         | 'Средняя'
			Важность         | 2
			Тема             | 5
			Входящий         | 'true'
			ВопросыИОтветы   | {}
			""")
	void whatAMemberCannotHoldIsRefused(String member, String value) {
		ObjectNode part = Json.parseObject("{\"" + member + "\": " + value.replace('\'', '"') + "}");
		Answer answer = post((body) -> body.setAll(part));
		if (member.equals("Posted")) {
			assertThat(answer.status()).isEqualTo(201);
		}
		else {
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.code()).isEqualTo("4");
		}
		assertThat(ONEC.violations(Violation.Kind.MALFORMED)).hasSize(1);
	}

	@Test
	void theCodeOfAContractorIsANumber() {
		Answer answer = ONEC.post(Names.CONTRACTORS,
				Json.object()
					.put("Description", "x")
					.put("ИНН", "1")
					.put("КодАбонентаClobus", "10240")
					.put("Parent_Key", Names.CLOBUS.toString()));
		assertThat(answer.status()).isEqualTo(400);
	}

	@Test
	void aDocumentNeedsWhatTheProductAlwaysSends() {
		assertThat(post((body) -> body.remove("Date")).code()).isEqualTo("5");
		ONEC.simulator().recording().clear();
		post((body) -> body
			.remove(List.of("ВидОбращения", "ДатаСоздания", "Абонент_Key", "КонсультацииИТС", "ВопросыИОтветы")));
		assertThat(ONEC.violations()).hasSize(6);
	}

	@Test
	void whatOneCMaintainsIsNotSent() {
		post((body) -> body.put("Number", "5").put("ДатаИзменения", "2026-03-02T15:00:00").put("DataVersion", "x"));
		assertThat(ONEC.violations()).hasSize(3).allMatch((text) -> text.contains("read-only"));
	}

	@Test
	void brokenBodiesAreRefused() {
		assertThat(ONEC.write("POST", Names.DOCUMENT, "{\"a\":", Map.of()).status()).isEqualTo(400);
		assertThat(ONEC.write("POST", Names.DOCUMENT, "[]", Map.of()).code()).isEqualTo("2");
	}

	@Test
	void contractorsOutsideTheFolderAreNotTouched() {
		UUID foreign = ONEC.operator()
			.create(Names.CONTRACTORS, Map.of("ИНН", "1", "Parent_Key", Seed.OTHER_FOLDER))
			.ref("Ref_Key");
		ONEC.patch(Names.CONTRACTORS + "(guid'" + foreign + "')", Json.object().put("Description", "наш"));
		post((body) -> body.put("Абонент_Key", foreign.toString()));
		post((body) -> body.put("Абонент_Key", UUID.randomUUID().toString()));
		assertThat(ONEC.violations()).hasSize(3);
	}

	@Test
	void theProductWritesTheBasesTime() {
		post((body) -> body.put("ДатаСоздания", "2026-03-02T10:00:00"));
		post((body) -> body.put("ДатаСоздания", "2026-03-02T14:51:00").put("ДатаКонсультации", "2026-04-02T15:00:00"));
		assertThat(ONEC.violations()).singleElement().asString().contains("wrong clock: ДатаСоздания");
	}

	@Test
	void oneOperationMakesOneDocument() {
		String mark = "0198f000-1111-7222-8333-444455556666";
		post((body) -> body.put("Комментарий", "Создано [op " + mark + "]"));
		post((body) -> body.put("ДатаСоздания", "2026-03-02T14:59:59").put("Комментарий", "снова " + mark));
		assertThat(ONEC.violations(Violation.Kind.DUPLICATE)).hasSize(1);
		post((body) -> body.put("ДатаСоздания", "2026-03-02T14:59:59"));
		assertThat(ONEC.violations(Violation.Kind.DUPLICATE)).hasSize(2);
	}

	@Test
	void pagingBySkipOverAMovingOrderDrifts() {
		ONEC.get(Names.DOCUMENT, "$orderby", "ДатаИзменения asc", "$top", "10", "$skip", "10");
		ONEC.get(Names.USERS, "$top", "10", "$skip", "10");
		assertThat(ONEC.violations()).hasSize(2).allMatch((text) -> text.contains("drift"));
		ONEC.simulator().recording().clear();
		ONEC.get(Names.DOCUMENT, "$filter", "ДатаИзменения eq datetime'2026-03-02T15:00:00'", "$orderby",
				"ДатаИзменения asc,Ref_Key", "$top", "10", "$skip", "10");
		ONEC.get(Names.USERS, "$orderby", "Code", "$top", "10", "$skip", "10");
		ONEC.get(Names.DOCUMENT, "$orderby", "ДатаИзменения asc", "$top", "10", "$skip", "0");
		assertThat(ONEC.violations()).isEmpty();
	}

	@Test
	void theDaysLimitIsABusinessRefusal() {
		LocalDateTime day = LocalDateTime.of(2026, 3, 4, 9, 0);
		for (int i = 0; i < 3; i++) {
			ONEC.operator().addDocument(this.contractor, Seed.CONSULTANT, day.plusHours(i));
		}
		Answer fourth = ONEC.post(Names.DOCUMENT, ONEC.document(this.contractor, day.withHour(23)));
		assertThat(fourth.status()).isEqualTo(500);
		assertThat(fourth.code()).isEqualTo("-1");
		assertThat(fourth.body()).contains("лимит");
		Answer other = ONEC.post(Names.DOCUMENT, ONEC.document(this.contractor, day.plusDays(1)));
		assertThat(other.status()).isEqualTo(201);
		ObjectNode move = Json.object().put("ДатаКонсультации", "2026-03-04T18:00:00");
		assertThat(ONEC.patch(OneCFixture.key(other.ref()), move).status()).isEqualTo(500);
		assertThat(ONEC.violations()).isEmpty();
		UUID first = ONEC.operator().rows(Names.DOCUMENT).getFirst().ref("Ref_Key");
		ONEC.operator().closeWithout(first);
		assertThat(ONEC.patch(OneCFixture.key(other.ref()), move).status()).isEqualTo(200);
	}

}
