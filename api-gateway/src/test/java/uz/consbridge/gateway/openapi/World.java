package uz.consbridge.gateway.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway with something of everything in it, so that requests find what they name. */
final class World {

	static final String MANAGER = "5b1f5a52-0a0f-11ec-8d3f-00e04cd03b68";

	private static final List<String> DICTIONARIES = List.of(
			"online_question_cat (ref_key, language, description) values (gen_random_uuid()::text, 'ru', 'a')",
			"online_question (ref_key, language, question) values (gen_random_uuid()::text, 'uz', 'a')",
			"knowledge_base (ref_key, question, answer) values (gen_random_uuid()::text, 'a', 'b')",
			"po_sections (ref_key, description, details) values (gen_random_uuid()::text, 'a', 'b')",
			"po_types (ref_key, description, details) values (gen_random_uuid()::text, 'a', 'b')",
			"consultation_interference (ref_key, description) values (gen_random_uuid()::text, 'a')");

	private final List<String> consultations = new ArrayList<>();

	private final List<String> clients = new ArrayList<>();

	private final List<String> letters = new ArrayList<>();

	private final List<String> runs = new ArrayList<>();

	private final List<String> tags = new ArrayList<>();

	World(RunningGateway gateway) {
		Api front = gateway.front().with("Prefer", "respond-async");
		for (int number = 1; number <= 6; number++) {
			Api.Answer answer = front.post("/api/consultations/create", creation(number));
			this.consultations.add(answer.text("/cons_id"));
			this.clients.add(answer.text("/client_id"));
		}
		fill(gateway.jdbc());
		for (String dictionary : List.of("po-types", "po-sections", "interference")) {
			this.tags.add(gateway.front().get("/api/dicts/" + dictionary).header("ETag"));
		}
		for (int number = 1; number <= 4; number++) {
			this.letters.add(letter(gateway.jdbc(), number));
		}
		this.runs.add(gateway.operator()
			.post("/api/ops/dead-letters/" + this.letters.getFirst() + "/replay", "{\"reason\":\"a try\"}")
			.text("/run_id"));
	}

	/**
	 * Something that a parameter or member of the name can stand for, if there is any.
	 */
	List<String> known(String path, String name) {
		return switch (name) {
			case "id" -> idsOf(path);
			case "client_id", "clientId", "parent_id" -> this.clients;
			case "manager_key", "managerKey", "manager" -> List.of(MANAGER);
			case "number" -> List.of("1001", "1002", "N-1");
			case "group" -> List.of("onec-sync", "chatwoot-sync");
			case "key" -> List.of("key-1", "key-2");
			case "code", "subscriberId", "code_abonent" -> List.of("7001", "7002", "7003", "8888");
			case "org_inn" -> List.of("301000001", "301000002", "309999999");
			case "phone_number" -> List.of("+998901000001", "+998 (90) 100-00-02");
			case "hash", "client_id_hash" -> List.of("hash-1", "hash-2");
			case "Prefer" -> List.of("respond-async", "wait=0", "respond-async, wait=5");
			case "Idempotency-Key" -> List.of("key-a", UUID.randomUUID().toString());
			case "If-None-Match" -> this.tags;
			case "token" -> List.of(RunningGateway.FRONT_BEARER, "a.b.c");
			default -> List.of();
		};
	}

	static <T> T any(List<T> of, RandomGenerator random) {
		return of.get(random.nextInt(of.size()));
	}

	private List<String> idsOf(String path) {
		if (path.startsWith("/api/ops/runs")) {
			return this.runs;
		}
		if (path.startsWith("/api/ops/")) {
			return this.letters;
		}
		return path.startsWith("/api/clients") ? this.clients : this.consultations;
	}

	private static String creation(int number) {
		return """
				{"client": {"name": "Client %1$d", "phone_number": "+99890100000%1$d", "org_inn": "30100000%1$d",
				  "subscriberId": "700%1$d", "client_id_hash": "hash-%1$d"},
				 "consultation": {"consultation_type": "Консультация по ведению учёта", "comment": "Question %1$d",
				  "manager_key": "%2$s"}}
				""".formatted(number, MANAGER);
	}

	private void fill(JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into cons.users (account_id, user_id, cl_ref_key, description, ru, uz, department, con_limit, start_hour,
						    end_hour)
						values (gen_random_uuid(), 'kim', :key, 'Olga Kim', true, true, 'ИТС консультанты', 10, '09:00', '18:30:30')
						""")
			.param("key", MANAGER)
			.update();
		jdbc.sql(
				"update cons.consultations set chatwoot_conversation_id = 1000 + right(org_inn, 1)::int, number = 'N-1'")
			.update();
		jdbc.sql("""
				insert into cons.calls (call_id, cons_id, period, manager_key)
				select gen_random_uuid(), cons_id, now(), :key from cons.consultations
				""").param("key", MANAGER).update();
		jdbc.sql(
				"""
						insert into cons.messages (message_id, conversation_id, cons_id, message_type, private, content, sent_at)
						select 5000 + chatwoot_conversation_id, chatwoot_conversation_id, cons_id, 'incoming', false, 'Hello', now()
						from cons.consultations
						""")
			.update();
		DICTIONARIES.forEach((entry) -> jdbc.sql("insert into dict." + entry).update());
	}

	private static String letter(JdbcClient jdbc, int number) {
		String id = UUID.randomUUID().toString();
		jdbc.sql(
				"""
						insert into ops.dead_letter (id, group_name, topic, record_key, record_partition, record_offset, headers, payload,
						    reason, detail, fingerprint, attempts, blocked, parked_at, applied_offset)
						values (:id::uuid, 'onec-sync', 'consultations.events', :key, 1, :number, '{"ce_type":"x"}', :payload, 'HANDLER_BUG',
						    'it fails', 'print', 5, false, now(), 0)
						""")
			.params(Map.of("id", id, "key", "key-" + (1 + number % 2), "number", number, "payload",
					(number == 1) ? "{\"token\":1}" : "text"))
			.update();
		return id;
	}

}
