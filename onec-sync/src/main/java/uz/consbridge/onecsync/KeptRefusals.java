package uz.consbridge.onecsync;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import uz.consbridge.odata.RefusedWrites;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps refused writes with the full request and answer, for a while. */
@Component
class KeptRefusals implements RefusedWrites {

	private static final Duration RETENTION = Duration.ofDays(90);

	private final JdbcClient jdbc;

	private final Clock clock;

	KeptRefusals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void keep(Refused write) {
		this.jdbc.sql("""
				insert into onec.refused_write (at, method, url, sent, status, answered)
				values (:now, :method, :url, :sent::jsonb, :status, :answered)
				""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("method", write.method())
			.param("url", write.url())
			.param("sent", write.sent())
			.param("status", write.status())
			.param("answered", write.answered())
			.update();
		this.jdbc.sql("delete from onec.refused_write where at < :before")
			.param("before", this.clock.instant().minus(RETENTION).atOffset(ZoneOffset.UTC))
			.update();
	}

}
