package uz.consbridge.gateway.reconciliation;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.gateway.core.CoreTests;

import static org.assertj.core.api.Assertions.assertThat;

/** Which consultations are asked about at night, and how often. */
@TestPropertySource(properties = { "consbridge.reconciliation.batch=2", "consbridge.reconciliation.step=1h" })
class NightlyComparisonTests extends CoreTests {

	/** Three o'clock in Tashkent. */
	private static final Instant NIGHT = Instant.parse("2026-11-23T22:00:00Z");

	private static final AtomicLong CONVERSATIONS = new AtomicLong(40_000);

	@Autowired
	private NightlyComparison comparison;

	@Autowired
	private JdbcClient jdbc;

	private List<UUID> open = List.of();

	@BeforeEach
	void noNightSoFar() {
		this.jdbc.sql("delete from sys.comparison").update();
		this.jdbc.sql("delete from sys.shadows").update();
		this.jdbc.sql("update cons.consultations set status = 'closed'").update();
		this.open = IntStream.range(0, 5).mapToObj((each) -> consultation("open", "linked")).toList();
	}

	@Test
	void everyOpenLinkedConsultationIsAskedAboutOnceANight() {
		UUID ended = consultation("closed", "linked");
		UUID alone = consultation("open", "pending");
		this.clock.set(NIGHT);
		steps(6);
		assertThat(this.open).allSatisfy((consId) -> assertThat(asked(consId)).isEqualTo(1));
		assertThat(Stream.of(ended, alone)).allSatisfy((consId) -> assertThat(asked(consId)).isZero());
		this.clock.set(NIGHT.plus(Duration.ofDays(1)));
		steps(6);
		assertThat(this.open).allSatisfy((consId) -> assertThat(asked(consId)).isEqualTo(2));
	}

	@Test
	void aStepAsksAboutAFewAndTheNextGoesOnFromThere() {
		this.clock.set(NIGHT);
		steps(1);
		assertThat(this.open.stream().filter((consId) -> asked(consId) == 1)).hasSize(2);
		steps(1);
		assertThat(this.open.stream().filter((consId) -> asked(consId) == 1)).hasSize(4);
	}

	@Test
	void anEndedConsultationWhoseConversationStayedOpenIsComparedForSomeDays() {
		UUID lately = endedWithOpenConversation(Duration.ofDays(6));
		UUID longAgo = endedWithOpenConversation(Duration.ofDays(8));
		this.clock.set(NIGHT);
		steps(6);
		assertThat(asked(lately)).isEqualTo(1);
		assertThat(asked(longAgo)).isZero();
	}

	@Test
	void byDayNothingIsAsked() {
		for (String time : List.of("2026-11-23T20:59:59Z", "2026-11-24T01:00:00Z", "2026-11-23T07:00:00Z")) {
			this.clock.set(Instant.parse(time));
			steps(1);
		}
		assertThat(this.open).allSatisfy((consId) -> assertThat(asked(consId)).isZero());
	}

	private void steps(int count) {
		for (int i = 0; i < count; i++) {
			this.comparison.step();
		}
	}

	private long asked(UUID consId) {
		return this.desk.decisions(consId, RefreshRequested.class)
			.stream()
			.filter((request) -> request.reason().equals("nightly"))
			.count();
	}

	private UUID consultation(String status, String sync) {
		UUID consId = this.desk.accounting().consId();
		Long conversation = sync.equals("linked") ? CONVERSATIONS.incrementAndGet() : null;
		this.jdbc.sql("""
				update cons.consultations set status = :status, sync_chatwoot = :sync, sync_onec = 'pending',
				  chatwoot_conversation_id = :conversation where cons_id = :id""")
			.param("status", status)
			.param("sync", sync)
			.param("conversation", conversation, Types.BIGINT)
			.param("id", consId)
			.update();
		return consId;
	}

	private UUID endedWithOpenConversation(Duration ago) {
		UUID consId = consultation("closed", "linked");
		this.jdbc.sql("update cons.consultations set end_date = :end where cons_id = :id")
			.param("end", NIGHT.minus(ago).atOffset(ZoneOffset.UTC))
			.param("id", consId)
			.update();
		this.jdbc.sql("""
				insert into sys.shadows (system, cons_id, state) values ('CHATWOOT', :id,
				  '{"values": {"status": "open"}, "versions": {}, "underWay": []}'::jsonb)
				on conflict (system, cons_id) do update set state = excluded.state""").param("id", consId).update();
		return consId;
	}

}
