package uz.consbridge.chatwootsync.outcome;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventCodec.Decoded;
import uz.consbridge.events.Ids;

/** Remembers what was told of each decision, so that a redelivery is told the same. */
public final class OutcomeTable {

	private static final String SOURCE = "chatwoot-sync";

	private final JdbcClient jdbc;

	private final EventCodec codec;

	public OutcomeTable(JdbcClient jdbc, EventCodec codec) {
		this.jdbc = jdbc;
		this.codec = codec;
	}

	/** What was told of the decision before. */
	Optional<Event<EffectOutcome>> find(String decisionId) {
		return this.jdbc.sql("select type, payload, reached_at from chatwoot.outcome where decision_id = :id")
			.param("id", decisionId)
			.query((row, index) -> read(decisionId, row))
			.optional();
	}

	/** Remembers an outcome and makes an event of it, the same for the same decision. */
	Event<EffectOutcome> keep(EffectOutcome outcome, Instant at) {
		Event<EffectOutcome> event = event(outcome.decisionId(), at, outcome);
		this.jdbc.sql("""
				insert into chatwoot.outcome (decision_id, type, payload, reached_at)
				values (:id, :type, cast(:payload as jsonb), :at) on conflict (decision_id) do nothing""")
			.param("id", outcome.decisionId())
			.param("type", event.type())
			.param("payload", EventCodec.text(this.codec.payload(outcome)))
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		return event;
	}

	/** Forgets outcomes older than the longest time a decision may be delivered again. */
	public int forget(Duration age, Instant now) {
		return this.jdbc.sql("delete from chatwoot.outcome where reached_at < :before")
			.param("before", now.minus(age).atOffset(ZoneOffset.UTC))
			.update();
	}

	private Event<EffectOutcome> read(String decisionId, ResultSet row) throws SQLException {
		Map<String, String> headers = Map.of("ce_id", id(decisionId), "ce_source", SOURCE, "ce_type",
				row.getString("type"), "ce_time",
				row.getObject("reached_at", OffsetDateTime.class).toInstant().toString());
		byte[] payload = row.getString("payload").getBytes(StandardCharsets.UTF_8);
		if (this.codec.decode(headers, payload) instanceof Decoded.Intact(Event<?> event)
				&& event.data() instanceof EffectOutcome outcome) {
			return event(decisionId, event.time(), outcome);
		}
		throw new IllegalStateException("The outcome kept of " + decisionId + " is unreadable");
	}

	private static Event<EffectOutcome> event(String decisionId, Instant at, EffectOutcome outcome) {
		return new Event<>(id(decisionId), SOURCE, at, outcome.consId().toString(), null, null, outcome);
	}

	private static String id(String decisionId) {
		return Ids.named("outcome", SOURCE, decisionId).toString();
	}

}
