package uz.consbridge.gateway.consultation.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class ClientHttpTests {

	private static final String CLIENTS = "/api/clients";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front();

	private final String number = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));

	@Test
	void anOwnerIsMadeReadAndFoundByWhatCallersKnow() {
		Api.Answer made = this.front.post(CLIENTS + "/",
				owner("\"company_name\": \"Clobus Bahor MCHJ %s (%s)\"".formatted(this.number, this.number)));
		assertThat(made.status()).isEqualTo(200);
		assertThat(made.text("/company_name")).isEqualTo("Bahor MCHJ");
		assertThat(made.text("/subscriberId")).isEqualTo(this.number);
		assertThat(made.body().path("is_parent").asBoolean()).isTrue();
		String id = made.text("/client_id");
		assertThat(this.front.get(CLIENTS + "/" + id).text("/org_inn")).isEqualTo(this.number);
		assertThat(this.front.get(CLIENTS + "/by-hash/" + made.text("/client_id_hash")).text("/client_id"))
			.isEqualTo(id);
		assertThat(this.front.get(CLIENTS + "/by-subscriber/" + this.number).text("/client_id")).isEqualTo(id);
		assertThat(decisions(id, "ClientChanged")).isEqualTo(1);
	}

	@Test
	void aUserShowsItsOwnersDataAndIsToldApartFromIt() {
		String owner = this.front
			.post(CLIENTS, owner("\"company_name\": \"Bahor\", \"city\": \"Toshkent\", " + "\"partner\": \"Hamkor\""))
			.text("/client_id");
		Api.Answer user = this.front.post(CLIENTS,
				"{\"parent_id\": \"%s\", \"name\": \"Lola\", \"phone_number\": \"+998901230001\"}".formatted(owner));
		assertThat(user.status()).isEqualTo(200);
		assertThat(user.text("/parent_id")).isEqualTo(owner);
		assertThat(user.text("/company_name")).isEqualTo("Bahor");
		assertThat(user.text("/city")).isEqualTo("Toshkent");
		assertThat(user.text("/partner")).isEqualTo("Hamkor");
		assertThat(user.text("/org_inn")).isEqualTo(this.number);
		assertThat(this.front.get(CLIENTS + "/by-subscriber/" + this.number).text("/client_id")).isEqualTo(owner);
		Api.Answer demoted = this.front.post(CLIENTS,
				"{\"client_id\": \"%s\", \"parent_id\": \"%s\"}".formatted(owner, owner));
		problem(demoted, 403, "is_parent");
	}

	@Test
	void whatIsSaidToBeEmptyBecomesEmptyAndWhatIsNotSaidStays() {
		String id = this.front.post(CLIENTS, owner("\"city\": \"Toshkent\", \"email\": \"a@b.uz\"")).text("/client_id");
		Api.Answer changed = this.front.post(CLIENTS, owner("\"city\": \"\", \"email\": \"\""));
		assertThat(changed.text("/client_id")).isEqualTo(id);
		assertThat(changed.body().path("city").isNull()).isTrue();
		assertThat(changed.text("/email")).isEqualTo("a@b.uz");
		int before = decisions(id, "ClientChanged");
		this.front.post(CLIENTS, owner("\"email\": \"a@b.uz\""));
		assertThat(decisions(id, "ClientChanged")).isEqualTo(before);
	}

	@Test
	void theCodeMovesToTheOwnerOfTheNamedInnUnlessThatOneHasACode() {
		String mine = this.front.post(CLIENTS, owner("\"name\": \"A\"")).text("/client_id");
		String other = UUID.randomUUID().toString();
		String inn = "7" + this.number;
		this.gateway.jdbc()
			.sql("insert into cons.clients (client_id, org_inn, is_parent) values (:id::uuid, :inn, true)")
			.param("id", other)
			.param("inn", inn)
			.update();
		Api.Answer moved = this.front.post(CLIENTS,
				"{\"client_id\": \"%s\", \"org_inn\": \"%s\"}".formatted(mine, inn));
		assertThat(moved.text("/client_id")).isEqualTo(other);
		assertThat(moved.text("/subscriberId")).isEqualTo(this.number);
		assertThat(this.front.get(CLIENTS + "/" + mine).body().path("code_abonent").isNull()).isTrue();
		String third = this.front
			.post(CLIENTS, "{\"org_inn\": \"8%s\", \"subscriberId\": \"8%s\"}".formatted(this.number, this.number))
			.text("/client_id");
		problem(this.front.post(CLIENTS, "{\"client_id\": \"%s\", \"org_inn\": \"%s\"}".formatted(third, inn)), 409,
				"org_inn");
	}

	@Test
	void anotherPhoneReachesTheOpenDocumentsOfTheOwnerAndItsUsers() {
		String owner = this.front.post(CLIENTS, owner("\"phone_number\": \"+998900000001\"")).text("/client_id");
		String consId = this.front.with("Prefer", "respond-async").post("/api/consultations/create", """
				{"consultation": {"client_id": "%s", "consultation_type": "Консультация по ведению учёта"}}
				""".formatted(owner)).text("/cons_id");
		this.front.post(CLIENTS, owner("\"name\": \"Other\""));
		assertThat(decisions(consId, "ConsultationUpdated")).isZero();
		this.front.post(CLIENTS, owner("\"phone_number\": \"+998900000002\""));
		assertThat(decisions(consId, "ConsultationUpdated")).isEqualTo(1);
	}

	@Test
	void anotherPhoneSaidWithAnotherConsultationReachesTheOlderOpenDocuments() {
		String first = asked("+998900000001");
		assertThat(decisions(asked("+998900000001"), "ConsultationUpdated")).isZero();
		assertThat(decisions(first, "ConsultationUpdated")).as("the same phone").isZero();
		String third = asked("+998900000002");
		assertThat(decisions(first, "ConsultationUpdated")).isEqualTo(1);
		assertThat(decisions(third, "ConsultationUpdated")).as("it was made with the new phone").isZero();
		Api.Answer refused = this.front.post("/api/consultations/create",
				asking("+998900000003", ",\"scheduled_at\":\"2099-01-01T10:00:00Z\""));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(decisions(first, "ConsultationUpdated")).as("a refusal changes nothing").isEqualTo(1);
	}

	private String asked(String phone) {
		Api.Answer answer = this.front.with("Prefer", "respond-async")
			.post("/api/consultations/create", asking(phone, ""));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return answer.text("/cons_id");
	}

	private String asking(String phone, String more) {
		return """
				{"client": %s, "consultation": {"consultation_type": "Консультация по ведению учёта"%s}}"""
			.formatted(owner("\"phone_number\": \"" + phone + "\""), more);
	}

	@Test
	void parallelUpsertsOfOneInnMakeOneOwner() throws Exception {
		Set<String> ids = new HashSet<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Api.Answer>> answers = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				String phone = "\"phone_number\": \"+99890000%04d\"".formatted(i);
				answers.add(threads.submit(() -> this.front.post(CLIENTS, owner(phone))));
			}
			for (Future<Api.Answer> answer : answers) {
				assertThat(answer.get().status()).isEqualTo(200);
				ids.add(answer.get().text("/client_id"));
			}
		}
		assertThat(ids).hasSize(1);
		assertThat(this.gateway.jdbc()
			.sql("select count(*) from cons.clients where org_inn = :inn")
			.param("inn", this.number)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whatCannotBeIsRefusedAndNamed() {
		problem(this.front.post(CLIENTS, "{\"org_inn\": \"%s\"}".formatted(this.number)), 400, "subscriberId");
		problem(this.front.post(CLIENTS, "{\"subscriberId\": \"%s\"}".formatted(this.number)), 400, "org_inn");
		problem(this.front.post(CLIENTS, "{\"parent_id\": \"%s\"}".formatted(UUID.randomUUID())), 404, "parent_id");
		assertThat(this.front.get(CLIENTS + "/nonsense").status()).isEqualTo(400);
		assertThat(this.front.get(CLIENTS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(this.front.get(CLIENTS + "/by-hash/none").status()).isEqualTo(404);
		assertThat(this.front.get(CLIENTS + "/by-subscriber/none").status()).isEqualTo(404);
		assertThat(this.gateway.api().get(CLIENTS + "/" + UUID.randomUUID()).status()).isEqualTo(401);
	}

	private String owner(String more) {
		return "{\"org_inn\": \"%s\", \"subscriberId\": \"%s\", %s}".formatted(this.number, this.number, more);
	}

	private int decisions(String key, String type) {
		return this.gateway.jdbc()
			.sql("select count(*) from outbox.events where key = :key and type like '%.' || :type || '.v1'")
			.param("key", key)
			.param("type", type)
			.query(Integer.class)
			.single();
	}

	private static void problem(Api.Answer answer, int status, String field) {
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
		assertThat(answer.isProblem()).isTrue();
		assertThat(answer.wrongFields()).containsExactly(field);
	}

}
