package uz.consbridge.gateway.manager.web;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.consbridge.events.ManagerState;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.gateway.manager.Staff;

import static org.assertj.core.api.Assertions.assertThat;

class ManagerHttpTests {

	private static final String QUESTION = "0e5e0001-0000-4000-8000-000000000001";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front();

	private final String category = UUID.randomUUID().toString();

	private final String manager = UUID.randomUUID().toString();

	@BeforeEach
	void hire() {
		hire(this.manager, 2);
	}

	@AfterEach
	void dismiss() {
		this.gateway.jdbc().sql("update cons.users set deletion_mark = true").update();
	}

	@Test
	void accountingConsultationsGoToWhoCanTakeThemAndFillTheirQueue() {
		String other = UUID.randomUUID().toString();
		hire(other, 2);
		List<String> chosen = List.of(create(), create(), create(), create());
		assertThat(chosen).hasSize(4);
		for (String key : List.of(this.manager, other)) {
			JsonNode load = this.front.get("/api/managers/" + key + "/load").body();
			assertThat(load.path("queue_count").asInt()).isEqualTo(2);
			assertThat(load.path("load_percent").asDouble()).isEqualTo(100);
			assertThat(load.path("available_slots").asInt()).isZero();
		}
		assertThat(this.front.get("/api/managers/nobody/load").body().path("limit").asInt()).isZero();
	}

	@Test
	void withoutAnybodyAbleTheManagerIsUndefined() {
		this.gateway.jdbc()
			.sql("delete from cons.user_skill where user_key = :key")
			.param("key", this.manager)
			.update();
		String consId = create();
		assertThat(this.front.get("/api/consultations/" + consId).text("/manager"))
			.isEqualTo("062699c7-24b2-11e9-a1e3-60a44cafb67d");
		Api.Answer info = this.front.get("/api/managers/consultations/" + consId + "/queue-info");
		assertThat(info.status()).isEqualTo(200);
		assertThat(info.body().path("queue_position").isNull()).isTrue();
		assertThat(info.body().path("manager_key").isNull()).isTrue();
	}

	@Test
	void theQueueIsOrderedAndItsWaitTold() {
		String first = create();
		String second = create();
		JsonNode info = this.front.get("/api/managers/consultations/" + second + "/queue-info").body();
		assertThat(info.path("manager_key").asString()).isEqualTo(this.manager);
		assertThat(info.path("queue_position").asInt()).isEqualTo(2);
		assertThat(info.path("estimated_wait_minutes").asInt()).isEqualTo(15);
		assertThat(info.path("show_range").asBoolean()).isFalse();
		this.front.post("/api/consultations/" + first + "/cancel");
		assertThat(queue(second).path("queue_position").asInt()).isEqualTo(1);
		assertThat(queue(first).path("queue_position").isNull()).isTrue();
		assertThat(queue(first).path("estimated_wait_minutes").asInt()).isZero();
		JsonNode wait = this.front.get("/api/managers/" + this.manager + "/wait-time?average_duration_minutes=5")
			.body();
		assertThat(wait.path("queue_position").asInt()).isEqualTo(2);
		assertThat(wait.path("estimated_wait_minutes_min").asInt()).isEqualTo(5);
		assertThat(wait.path("estimated_wait_minutes").asInt()).isEqualTo(15);
		assertThat(this.front.get("/api/managers/consultations/" + UUID.randomUUID() + "/queue-info").status())
			.isEqualTo(404);
	}

	@Test
	void whoIsAvailableForACategoryAndHowBusyTheyAre() {
		create();
		JsonNode available = this.front.get("/api/managers/available?category_key=" + this.category).body();
		assertThat(available.valueStream().map((each) -> each.path("manager_key").asString()))
			.containsExactly(this.manager);
		assertThat(available.get(0).path("estimated_wait_text").asString()).isEqualTo("~15 мин");
		assertThat(available.get(0).path("name").asString()).isEqualTo("Анна");
		JsonNode load = this.front.get("/api/managers/load").body();
		assertThat(load.valueStream().filter((each) -> each.path("manager_key").asString().equals(this.manager)))
			.singleElement()
			.satisfies((each) -> {
				assertThat(each.path("load_percent").asDouble()).isEqualTo(50);
				assertThat(each.path("start_hour").asString()).isEqualTo("00:00:00");
				assertThat(each.path("manager_id").asString()).isEqualTo("anna");
			});
		assertThat(this.front.get("/api/managers/available?language=de").wrongFields()).containsExactly("language");
	}

	@ParameterizedTest
	@CsvSource({ "5,ru,~5 мин", "60,ru,~1 час", "130,ru,~2 часа", "300,ru,~5 часов", "660,ru,~11 часов",
			"1260,ru,~21 час", "90,uz,~2 soat", "15,uz,~15 daqiqa" })
	void waitsInWords(int minutes, String language, String text) {
		assertThat(WaitText.of(minutes, language)).isEqualTo(text);
	}

	private JsonNode queue(String consId) {
		return this.front.get("/api/managers/consultations/" + consId + "/queue-info").body();
	}

	private void hire(String key, int limit) {
		this.gateway.bean(Staff.class)
			.store(new ManagerState(key, "anna", "Консультантова Анна", "Анна", false, false, true, true,
					"ИТС консультанты", limit, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59), List.of(this.category)));
	}

	private String create() {
		long number = ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
		Api.Answer answer = this.front.with("Prefer", "respond-async").post("/api/consultations/create", """
				{"client": {"org_inn": "%1$d", "subscriberId": "%1$d", "phone_number": "+%1$d", "name": "A"},
				 "consultation": {"consultation_type": "Консультация по ведению учёта", "online_question_cat": "%2$s",
				                  "online_question": "%3$s"}}
				""".formatted(number, this.category, QUESTION));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return answer.text("/cons_id");
	}

}
