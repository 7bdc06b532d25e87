package uz.consbridge.systemtests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uz.consbridge.stack.run.Plan;

import static org.assertj.core.api.Assertions.assertThat;

/** Who answers a consultation is the same in both systems, whoever says so. */
class ManagerSystemTests extends SharedStack {

	/** Agents of the simulated Chatwoot and the users of the simulated 1C they are. */
	private static final long AZIZ = 7;

	private static final String AZIZ_IN_ONEC = "5eed0001-0000-4000-8000-000000000001";

	private static final long MALIKA = 8;

	private static final String MALIKA_IN_ONEC = "5eed0001-0000-4000-8000-000000000002";

	@Test
	void anAssignmentInEitherSystemShowsInTheOther() {
		String consId = this.desk.ask("Who answers?");
		awaitLinked(List.of(consId));
		long conversation = this.desk.read(consId).path("chatwoot_conversation_id").asLong();
		String refKey = this.desk.read(consId).path("cl_ref_key").asString();

		assign(conversation, AZIZ);
		awaitManager(consId, AZIZ_IN_ONEC);
		assertThat(this.desk.read(consId).path("manager_name").asString("")).isNotBlank();
		Awaitility.await("1C has the manager").atMost(PATIENCE).until(() -> manager(refKey), AZIZ_IN_ONEC::equals);

		this.onec.order("/_sim/onec/reassign", Map.of("document", refKey, "manager", MALIKA_IN_ONEC));
		awaitManager(consId, MALIKA_IN_ONEC);
		Awaitility.await("Chatwoot has the agent")
			.atMost(PATIENCE)
			.until(() -> assignee(conversation), (agent) -> agent == MALIKA);
	}

	@Test
	void anAssignmentWhoseWebhookWasLostIsFoundOnRequest() {
		String consId = this.desk.ask("Does anybody answer?");
		awaitLinked(List.of(consId));
		long conversation = this.desk.read(consId).path("chatwoot_conversation_id").asLong();
		boolean malikas = this.desk.read(consId).path("manager").asString("").equals(MALIKA_IN_ONEC);
		this.chatwoot.order("/_sim/webhooks", Map.of("dropPercent", 100));
		try {
			assign(conversation, malikas ? AZIZ : MALIKA);
			Json.Answer answer = this.desk.front("POST", "/" + consId + "/sync", Map.of(), Map.of("Prefer", "wait=10"));
			assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
			assertThat(answer.body().at("/refresh/chatwoot").asString()).isEqualTo("compared");
			assertThat(answer.body().at("/refresh/onec").asString()).isEqualTo("compared");
			assertThat(answer.body().at("/refresh/differences/0/field").asString(""))
				.as(answer.body().path("refresh").toString())
				.isEqualTo("manager");
			assertThat(answer.body().path("manager").asString()).isEqualTo(malikas ? AZIZ_IN_ONEC : MALIKA_IN_ONEC);
		}
		finally {
			this.chatwoot.order("/_sim/webhooks", Map.of("dropPercent", 0));
		}
	}

	private void awaitManager(String consId, String key) {
		Awaitility.await("manager of " + consId)
			.atMost(PATIENCE)
			.until(() -> this.desk.read(consId).path("manager").asString(""), key::equals);
	}

	/** As a consultant does. */
	private void assign(long conversation, long agent) {
		Json.Answer answer = Json.ask("POST",
				this.chatwoot.url() + "/api/v1/accounts/1/conversations/" + conversation + "/assignments",
				Map.of("Api-Access-Token", Plan.LOCAL_AGENT_TOKEN), Map.of("assignee_id", agent));
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
	}

	private String manager(String refKey) {
		String entity = URLEncoder.encode("Document_ТелефонныйЗвонок", StandardCharsets.UTF_8);
		return this.onec.look("/_sim/onec/rows/" + entity + "/" + refKey).path("Менеджер_Key").asString("");
	}

	private long assignee(long conversation) {
		return this.chatwoot.look("/_sim/conversations/" + conversation).at("/meta/assignee/id").asLong(0);
	}

}
