package uz.consbridge.gateway.mapping;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class MappingHttpTests {

	private static final String ALL = "/api/ops/user-mapping";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api operator = this.gateway.operator().with("X-Operator", "olga");

	private final String manager = UUID.randomUUID().toString();

	private final long agent = ThreadLocalRandom.current().nextLong(1_000, 1_000_000_000);

	@Test
	void isSetShownAndRemoved() {
		Api.Answer set = put(this.manager, this.agent);
		assertThat(set.status()).as(set.response().body()).isEqualTo(200);
		assertThat(set.text("/manager_key")).isEqualTo(this.manager);
		assertThat(set.text("/set_by")).isEqualTo("operator");
		assertThat(this.operator.get(ALL + "?limit=1000").response().body()).contains(this.manager);
		assertThat(this.operator.send("DELETE", ALL + "/" + this.manager, "text/plain", "").status()).isEqualTo(204);
		Api.Answer again = this.operator.send("DELETE", ALL + "/" + this.manager, "text/plain", "");
		assertThat(again.status()).isEqualTo(404);
		assertThat(again.isProblem()).isTrue();
		assertThat(this.gateway.jdbc()
			.sql("select count(*) from ops.audit where group_name = 'user-mapping' and record_key = ? and actor = 'olga'")
			.param(this.manager)
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void anAgentHasOneManagerAndAManagerCanGetAnotherAgent() {
		assertThat(put(this.manager, this.agent).status()).isEqualTo(200);
		Api.Answer taken = put(UUID.randomUUID().toString(), this.agent);
		assertThat(taken.status()).isEqualTo(409);
		assertThat(taken.text("/manager_key")).isEqualTo(this.manager);
		assertThat(put(this.manager, this.agent + 1).body().path("chatwoot_user_id").asLong())
			.isEqualTo(this.agent + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "FRONT", "17", "00000000-0000-0000-0000-000000000000" })
	void onlyKeysOfOneCAreManagers(String key) {
		Api.Answer answer = put(key, this.agent);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.wrongFields()).containsExactly("manager_key");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"chatwoot_user_id\":0}", "{\"chatwoot_user_id\":null}",
			"{\"chatwoot_user_id\":\"seven\"}" })
	void anAgentIsANumber(String body) {
		Api.Answer answer = this.operator.send("PUT", ALL + "/" + this.manager, "application/json", body);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.wrongFields()).containsExactly("chatwoot_user_id");
	}

	@Test
	void isForOperatorsOnly() {
		assertThat(this.gateway.front().get(ALL).status()).isEqualTo(401);
	}

	private Api.Answer put(String key, long agentId) {
		return this.operator.send("PUT", ALL + "/" + key, "application/json", "{\"chatwoot_user_id\":" + agentId + "}");
	}

}
