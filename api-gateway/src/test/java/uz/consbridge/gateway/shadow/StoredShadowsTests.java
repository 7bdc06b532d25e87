package uz.consbridge.gateway.shadow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.core.CoreTests;

import static org.assertj.core.api.Assertions.assertThat;

class StoredShadowsTests extends CoreTests {

	private static final Version NEWER = new Version(Instant.parse("2026-03-02T07:00:00Z"), "AAAAAAAAAAI=");

	private static final Version OLDER = new Version(Instant.parse("2026-03-01T07:00:00Z"), "AAAAAAAAAAE=");

	@Autowired
	private Shadows shadows;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void isReadAsItWasSavedWhateverVersionsItsFieldsHave() {
		UUID consId = this.desk.accounting().consId();
		Map<String, Shadow.Known> known = new HashMap<>(Map.of("topic", new Shadow.Known("т\\t", NEWER), "status",
				new Shadow.Known("open", NEWER), "manager", new Shadow.Known("", OLDER)));
		known.put("question", new Shadow.Known("?", null));
		for (Shadow shadow : List.of(new Shadow(known, underWay()), new Shadow(Map.of(), underWay()),
				new Shadow(Map.of("topic", new Shadow.Known("t", null)), List.of()), Shadow.EMPTY)) {
			this.shadows.save(consId, Target.ONEC, shadow);
			assertThat(this.shadows.find(consId, Target.ONEC)).isEqualTo(shadow);
		}
	}

	@Test
	void oneThatWasStoredWithAVersionForEachFieldIsTakenOver() {
		UUID consId = this.desk.accounting().consId();
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.shadows.save(consId, Target.ONEC, Shadow.EMPTY);
			this.jdbc.sql("update sys.shadows set state = :state::jsonb where cons_id = :id")
				.param("id", consId)
				.param("state",
						"""
								{"known": {"topic": {"value": "t", "version": {"at": "2026-03-02T07:00:00Z", "mark": "AAAAAAAAAAI="}},
								    "status": {"value": "open", "version": null}},
								 "underWay": [{"decision": "d", "decided": {"topic": "new"}, "base": {"topic": "t"}}]}""")
				.update();
			Shadow shadow = new Shadow(
					Map.of("topic", new Shadow.Known("t", NEWER), "status", new Shadow.Known("open", null)),
					underWay());
			assertThat(this.shadows.find(consId, Target.ONEC)).isEqualTo(shadow);
			this.jdbc.sql(migration()).update();
			assertThat(this.shadows.find(consId, Target.ONEC)).isEqualTo(shadow);
			status.setRollbackOnly();
		});
	}

	private static List<Shadow.UnderWay> underWay() {
		return List.of(new Shadow.UnderWay("d", Map.of("topic", "new"), Map.of("topic", "t")));
	}

	private static String migration() {
		try {
			return new ClassPathResource("db/migration/V190__shadows.sql").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
