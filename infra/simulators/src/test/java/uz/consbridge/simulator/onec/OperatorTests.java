package uz.consbridge.simulator.onec;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.onec.OneCFixture.Answer;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;

import static org.assertj.core.api.Assertions.assertThat;

class OperatorTests {

	private static final OneCFixture ONEC = new OneCFixture();

	private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 3, 3, 11, 0);

	private UUID document = Seed.OTHER_FOLDER;

	@BeforeEach
	void reset() {
		ONEC.simulator().reset();
		this.document = ONEC.operator().addDocument(ONEC.contractor(), Seed.CONSULTANT, TOMORROW);
	}

	@AfterAll
	static void stop() {
		ONEC.close();
	}

	private JsonNode act(String action, ObjectNode order) {
		Answer answer = ONEC.control("POST", "/onec/" + action, order);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private ObjectNode about() {
		return Json.object().put("document", this.document.toString());
	}

	@Test
	void takesClosesReassignsAndMarks() {
		JsonNode taken = act("take", about().put("manager", Seed.UZBEK_CONSULTANT.toString()));
		assertThat(taken.path("ВидОбращения").asString()).isEqualTo("КонсультацияИТС");
		assertThat(act("close", about()).path("Конец").asString()).isEqualTo("2026-03-02T15:00:00");
		assertThat(act("close-without", about()).path("ЗакрытоБезКонсультации").asBoolean()).isTrue();
		assertThat(act("mark-deleted", about()).path("DeletionMark").asBoolean()).isTrue();
		JsonNode stamped = act("stamp", about().put("at", "2027-01-01T00:00:00"));
		assertThat(stamped.path("ДатаИзменения").asString()).isEqualTo("2027-01-01T00:00:00");
		act("delete-document", about());
		assertThat(ONEC.operator().document(this.document)).isEmpty();
		assertThat(ONEC.control("POST", "/onec/take", about()).status()).isEqualTo(400);
		assertThat(ONEC.control("POST", "/onec/dance", about()).status()).isEqualTo(400);
	}

	@Test
	void aReassignmentMayMakeANewDocument() {
		JsonNode copy = act("reassign", about().put("manager", Seed.UZBEK_CONSULTANT.toString()).put("as_new", true));
		assertThat(copy.path("Ref_Key").asString()).isNotEqualTo(this.document.toString());
		assertThat(copy.path("Number").asString()).isEqualTo("00000700002");
		assertThat(ONEC.operator().document(this.document).orElseThrow().flag("DeletionMark")).isTrue();
	}

	@Test
	void keepsRegistersAboutADocument() {
		act("call", about().put("at", "2026-03-02T14:00:00"));
		act("redate", about().put("planned", "2026-03-09T10:00:00"));
		act("rate", about().put("rating", 4));
		ONEC.operator().closeQueue(Seed.CONSULTANT, LocalDate.of(2026, 3, 2), true);
		assertThat(ONEC.get(Names.CALLS).texts("Period")).containsExactly("2026-03-02T14:00:00");
		assertThat(ONEC.get(Names.REDATES).texts("НоваяДата")).containsExactly("2026-03-09T10:00:00");
		assertThat(ONEC.get(Names.RATINGS).texts("Оценка")).containsExactly("4");
		assertThat(ONEC.get(Names.QUEUE_CLOSINGS).texts("Дата")).containsExactly("2026-03-02T00:00:00");
		Row moved = ONEC.operator().document(this.document).orElseThrow();
		assertThat(moved.time("ДатаКонсультации")).isEqualTo(LocalDateTime.of(2026, 3, 9, 10, 0));
	}

	@Test
	void editsAnyRow() {
		ObjectNode order = Json.object().put("entity", Names.CATEGORIES);
		order.putObject("values").put("Description", "Новая");
		String ref = act("create", order).path("Ref_Key").asString();
		order.put("key", ref).putObject("values").put("DeletionMark", true);
		assertThat(act("change", order).path("Description").asString()).isEqualTo("Новая");
		assertThat(ONEC.control("GET", "/onec/rows/" + Names.CATEGORIES + "?$orderby=Code", null).json()).hasSize(7);
		assertThat(ONEC.control("GET", "/onec/rows/" + Names.CATEGORIES + "/" + ref, null).status()).isEqualTo(200);
		act("delete", Json.object().put("entity", Names.CATEGORIES).put("key", ref));
		assertThat(ONEC.control("GET", "/onec/rows/" + Names.CATEGORIES + "/" + ref, null).status()).isEqualTo(404);
		order.putObject("values").put("Нет", true);
		assertThat(ONEC.control("POST", "/onec/create", order).body()).contains("has no member Нет");
	}

	@Test
	void somethingHappensBetweenTwoPages() {
		ObjectNode order = Json.object().put("entity", Names.DOCUMENT).put("action", "close");
		order.set("order", about());
		act("between-pages", order);
		assertThat(ONEC.get(Names.DOCUMENT, "$top", "1").texts("Конец")).containsExactly("0001-01-01T00:00:00");
		assertThat(ONEC.get(Names.DOCUMENT, "$top", "1").texts("Конец")).containsExactly("2026-03-02T15:00:00");
	}

	@Test
	void switchesAndClockAreSetFromOutside() {
		JsonNode switches = act("switches", Json.object().put("strict", true).put("day_limit", 1));
		assertThat(switches.path("strict").asBoolean()).isTrue();
		assertThat(ONEC.simulator().switches().dayLimit()).isEqualTo(1);
		assertThat(act("clock", Json.object().put("offset_seconds", 3600)).path("now").asString())
			.isEqualTo("2026-03-02T16:00:00");
		act("clock", Json.object());
		assertThat(ONEC.control("GET", "/state", null).json().path("documents")).hasSize(1);
	}

	@Test
	void aResetAfterCommitLeavesTheDocument() {
		ONEC.simulator().recording().faults().add(Fault.of(Fault.Kind.TRUNCATED).on("POST", Names.DOCUMENT).times(1));
		UUID contractor = ONEC.operator().document(this.document).orElseThrow().ref("Абонент_Key");
		Answer answer = ONEC.post(Names.DOCUMENT, ONEC.document(contractor, null));
		assertThat(Json.parse(answer.body())).isEmpty();
		assertThat(ONEC.operator().rows(Names.DOCUMENT)).hasSize(2);
		ONEC.simulator()
			.recording()
			.faults()
			.add(Fault.status(500, Errors.exception("Монопольная блокировка")).times(1));
		assertThat(ONEC.get(Names.DOCUMENT).json().path("exception").has("inner")).isTrue();
	}

	@Test
	void noReferenceComesAgainAfterAReset() {
		ONEC.simulator().reset();
		UUID later = ONEC.operator().addDocument(ONEC.contractor(), Seed.CONSULTANT, TOMORROW);
		assertThat(later).isNotEqualTo(this.document);
		assertThat(ONEC.operator().rows(Names.DOCUMENT)).hasSize(1);
	}

	@Test
	void theSeedHoldsWhatConsultingNeeds() {
		Map<String, Integer> sizes = Map.of(Names.USERS, 6, Names.DEPARTMENTS, 3, Names.CONSULTANTS, 6, Names.SKILLS,
				12, Names.USER_LANGUAGES, 4, Names.CATEGORIES, 6, Names.QUESTIONS, 6, Names.SOFTWARE, 2,
				Names.INTERFERENCES, 2);
		sizes.forEach((entity, size) -> assertThat(ONEC.operator().rows(entity)).as(entity).hasSize(size));
		assertThat(ONEC.operator().contractor(Names.CLOBUS).orElseThrow().flag("IsFolder")).isTrue();
		assertThat(ONEC.operator().find(Names.USERS, Names.UNDEFINED_USER.toString()).orElseThrow().text("Description"))
			.isEqualTo("<не определено>");
	}

}
