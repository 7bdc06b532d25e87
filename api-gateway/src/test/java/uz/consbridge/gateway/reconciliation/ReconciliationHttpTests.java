package uz.consbridge.gateway.reconciliation;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class ReconciliationHttpTests {

	private static final String ALL = "/api/ops/reconciliation";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api operator = this.gateway.operator();

	private final UUID consId = UUID.randomUUID();

	@BeforeEach
	void found() {
		for (String field : new String[] { "status", "message", "assignee" }) {
			this.gateway.jdbc()
				.sql("""
						insert into ops.difference (found_at, system, cons_id, outside_id, field, known, found, done, event_id)
						values (now(), 'CHATWOOT', ?, '17', ?, 'open', 'resolved', 'taken_over', 'e')""")
				.param(this.consId)
				.param(field)
				.update();
		}
	}

	@Test
	void differencesAreListedNewestFirstInPages() {
		Api.Answer page = this.operator.get(ALL + "?cons_id=" + this.consId + "&skip=1&limit=1");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body().path("total").asLong()).isEqualTo(3);
		assertThat(page.body().path("items")).hasSize(1);
		assertThat(page.text("/items/0/field")).isEqualTo("message");
		assertThat(page.text("/items/0/system")).isEqualTo("chatwoot");
		assertThat(page.text("/items/0/done")).isEqualTo("taken_over");
	}

	@Test
	void differencesCanBeChosen() {
		assertThat(total("&field=status&system=chatwoot&done=taken_over")).isEqualTo(1);
		assertThat(total("&system=onec")).isZero();
		assertThat(total("&done=kept")).isZero();
		assertThat(total("&from=" + Instant.now().plusSeconds(3600))).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "system=crm", "done=maybe", "limit=0", "limit=1001", "skip=-1", "cons_id=17",
			"from=yesterday" })
	void badInputIsAProblem(String query) {
		Api.Answer answer = this.operator.get(ALL + "?" + query);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.isProblem()).isTrue();
		assertThat(answer.wrongFields()).containsExactly(query.substring(0, query.indexOf('=')));
	}

	private long total(String query) {
		return this.operator.get(ALL + "?cons_id=" + this.consId + query).body().path("total").asLong();
	}

}
