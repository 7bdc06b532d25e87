package uz.consbridge.gateway.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.slf4j.MDC;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventTypes;
import uz.consbridge.events.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcOutbox implements Outbox {

	static final String SOURCE = "/consbridge/api-gateway";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Ids ids;

	private final EventCodec codec = new EventCodec();

	JdbcOutbox(JdbcClient jdbc, Clock clock, Ids ids) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.ids = ids;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public String append(ConsultationEvent decision) {
		UUID id = this.ids.next();
		this.jdbc.sql("""
				insert into outbox.events (id, key, type, source, time, subject, traceparent, payload)
				values (:id, :key, :type, :source, :time, :subject, :traceparent, :payload)
				""")
			.param("id", id)
			.param("key", decision.key().toString())
			.param("type", EventTypes.typeOf(decision))
			.param("source", SOURCE)
			.param("time", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("subject", decision.key().toString())
			.param("traceparent", MDC.get("traceparent"))
			.param("payload", new String(this.codec.payload(decision), StandardCharsets.UTF_8))
			.update();
		return id.toString();
	}

}
