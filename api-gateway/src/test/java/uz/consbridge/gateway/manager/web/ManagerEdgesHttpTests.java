package uz.consbridge.gateway.manager.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.consbridge.events.ManagerState;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.gateway.manager.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is listed, and the edges of what may be asked. */
class ManagerEdgesHttpTests {

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front();

	private final Staff staff = this.gateway.bean(Staff.class);

	private final String category = UUID.randomUUID().toString();

	@AfterEach
	void dismiss() {
		this.gateway.jdbc().sql("update cons.users set deletion_mark = true").update();
	}

	@Test
	void availableAreThoseWhoKnowTheCategoryWhateverTheHourUnlessTheirQueueIsClosedToday() {
		String night = hire("ИТС консультанты", LocalTime.of(3, 0), LocalTime.of(3, 1), List.of(this.category));
		String closed = hire("ИТС консультанты", LocalTime.MIN, LocalTime.of(23, 59), List.of(this.category));
		String universal = hire("Отдел", null, null, List.of());
		hire("Отдел", null, null, List.of(UUID.randomUUID().toString()));
		this.staff.close(closed, Instant.now().atZone(ZoneId.of("Asia/Tashkent")).toLocalDate(), true);
		assertThat(keys("/available?category_key=" + this.category)).containsExactly(night, universal);
		assertThat(keys("/available?category_key=" + this.category.toUpperCase(Locale.ROOT))).contains(night);
		assertThat(keys("/available?po_section_key=" + UUID.randomUUID())).as("a section wants any skill")
			.contains(night)
			.doesNotContain(universal);
		assertThat(keys("/available?category_key=" + this.category
				+ "&consultation_type=%D0%9A%D0%BE%D0%BD%D1%81%D1%83%D0%BB%D1%8C%D1%82%D0%B0%D1%86%D0%B8%D1%8F%20%D0%BF%D0%BE%20"
				+ "%D0%B2%D0%B5%D0%B4%D0%B5%D0%BD%D0%B8%D1%8E%20%D1%83%D1%87%D1%91%D1%82%D0%B0"))
			.containsExactly(night);
		assertThat(keys("/load")).as("the load is everybody's").contains(night, closed, universal);
	}

	@Test
	void loadsAreListedTheLeastFirst() {
		hire("ИТС консультанты", null, null, List.of());
		hire("ИТС консультанты", null, null, List.of());
		JsonNode all = this.front.get("/api/managers/load?current_time=2026-11-23T10:00:00Z").body();
		assertThat(all.valueStream().map((each) -> each.path("load_percent").asDouble()).toList()).isSorted();
		assertThat(all.get(0).propertyNames()).contains("manager_key", "manager_id", "chatwoot_user_id", "name",
				"queue_count", "limit", "load_percent", "available_slots", "start_hour", "end_hour");
	}

	@Test
	void whoIsUnknownHasNoQueue() {
		JsonNode load = this.front.get("/api/managers/" + UUID.randomUUID() + "/load").body();
		for (String member : List.of("queue_count", "limit", "load_percent", "available_slots")) {
			assertThat(load.path(member).asInt(-1)).as(member).isZero();
		}
		assertThat(this.front.get("/api/managers/" + UUID.randomUUID() + "/wait-time")
			.body()
			.path("estimated_wait_minutes")
			.asInt(-1)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "x/wait-time?average_duration_minutes=0, 422, average_duration_minutes",
			"x/wait-time?average_duration_minutes=1441, 422, average_duration_minutes",
			"x/wait-time?average_duration_minutes=soon, 422, average_duration_minutes",
			"x/wait-time?average_duration_minutes=1, 200, ''", "x/wait-time?average_duration_minutes=1440, 200, ''",
			"available?language=en, 422, language", "available?language=UZ, 200, ''",
			"available?po_type_key=x&current_time=now, 200, ''",
			"consultations/01234567-0000-4000-8000-000000000000/queue-info, 404, ''",
			"consultations/nothing/queue-info, 404, ''" })
	void whatMayBeAsked(String path, int status, String field) {
		Api.Answer answer = this.front.get("/api/managers/" + path);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
		assertThat(String.join(",", answer.wrongFields())).isEqualTo(field);
	}

	private List<String> keys(String path) {
		return this.front.get("/api/managers" + path)
			.body()
			.valueStream()
			.map((each) -> each.path("manager_key").asString())
			.toList();
	}

	private String hire(String department, @Nullable LocalTime start, @Nullable LocalTime end, List<String> skills) {
		String key = UUID.randomUUID().toString();
		this.staff.store(new ManagerState(key, "anna", "Анна", "Анна", false, false, true, true, department, 5, start,
				end, skills));
		return key;
	}

}
