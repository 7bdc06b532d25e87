package uz.consbridge.gateway.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.stack.LocalPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

	private static final DataSource DATABASE = LocalPostgres.shared()
		.dataSource(LocalPostgres.shared().freshDatabase());

	private final JdbcClient jdbc = JdbcClient.create(DATABASE);

	private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(DATABASE));

	private final Outbox outbox = new JdbcOutbox(this.jdbc, Clock.fixed(NOW, ZoneOffset.UTC), Ids.standard());

	@BeforeAll
	static void migrate() {
		Flyway.configure()
			.dataSource(DATABASE)
			.defaultSchema("sys")
			.schemas("sys", "cons", "dict", "log", "outbox", "ops")
			.load()
			.migrate();
	}

	@Test
	void keepsEverythingTheEventNeedsOnItsWay() {
		UUID consId = UUID.randomUUID();
		ConsultationEvent decision = cancelled(consId);
		MDC.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
		this.transaction.executeWithoutResult((status) -> this.outbox.append(decision));
		MDC.remove("traceparent");

		Map<String, @Nullable Object> row = this.jdbc.sql("select * from outbox.events where key = ?")
			.param(consId.toString())
			.query()
			.singleRow();
		assertThat(row).containsEntry("type", "consbridge.consultation.ConsultationCancelled.v1")
			.containsEntry("subject", consId.toString())
			.containsEntry("source", "/consbridge/api-gateway")
			.containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
			.containsEntry("payload", new String(new EventCodec().payload(decision), StandardCharsets.UTF_8));
		assertThat(row.get("id")).isInstanceOfSatisfying(UUID.class, (id) -> assertThat(id.version()).isEqualTo(7));
	}

	@Test
	void leavesNothingBehindWhenTheTransactionRollsBack() {
		UUID consId = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.append(cancelled(consId));
			status.setRollbackOnly();
		});
		assertThat(count(consId)).isZero();
	}

	@Test
	void numbersTheDecisionsOfOneTransactionInTheirOrder() {
		UUID consId = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.append(cancelled(consId));
			this.outbox.append(new ConsultationEvent.RefreshRequested(consId, Origin.API, Links.NONE, "why"));
		});
		List<@Nullable String> types = this.jdbc.sql("select type from outbox.events where key = ? order by sequence")
			.param(consId.toString())
			.query(String.class)
			.list();
		assertThat(types).containsExactly("consbridge.consultation.ConsultationCancelled.v1",
				"consbridge.consultation.RefreshRequested.v1");
	}

	private int count(UUID consId) {
		return this.jdbc.sql("select count(*) from outbox.events where key = ?")
			.param(consId.toString())
			.query(Integer.class)
			.single();
	}

	private static ConsultationEvent cancelled(UUID consId) {
		return new ConsultationEvent.ConsultationCancelled(consId, Origin.API, Links.NONE, NOW);
	}

}
