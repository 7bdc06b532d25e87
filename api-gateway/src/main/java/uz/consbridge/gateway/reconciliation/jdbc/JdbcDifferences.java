package uz.consbridge.gateway.reconciliation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.consultation.Listing;
import uz.consbridge.gateway.reconciliation.Difference;
import uz.consbridge.gateway.reconciliation.Difference.Done;
import uz.consbridge.gateway.reconciliation.Differences;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class JdbcDifferences implements Differences {

	private static final String MATCHING = """
			from ops.difference
			where (cast(:consId as uuid) is null or cons_id = :consId)
			  and (cast(:system as text) is null or system = :system)
			  and (cast(:field as text) is null or field = :field)
			  and (cast(:done as text) is null or done = :done)
			  and (cast(:from as timestamptz) is null or found_at >= :from)
			""";

	private final JdbcClient jdbc;

	private final MeterRegistry registry;

	JdbcDifferences(JdbcClient jdbc, MeterRegistry registry) {
		this.jdbc = jdbc;
		this.registry = registry;
	}

	@Override
	public void add(Difference difference) {
		this.jdbc.sql("""
				insert into ops.difference (found_at, system, cons_id, outside_id, field, known, found, done, event_id)
				values (:foundAt, :system, :consId, :outsideId, :field, :known, :found, :done, :eventId)
				""")
			.param("foundAt", time(difference.foundAt()))
			.param("system", difference.system().name())
			.param("consId", difference.consId())
			.param("outsideId", difference.outsideId())
			.param("field", difference.field())
			.param("known", difference.known())
			.param("found", difference.found())
			.param("done", difference.done().word())
			.param("eventId", difference.eventId())
			.update();
		this.registry
			.counter("consbridge.reconciliation.differences", "system", difference.system().name(), "field",
					difference.field(), "done", difference.done().word())
			.increment();
	}

	@Override
	public Listing<Difference> find(Query query) {
		return new Listing<>(asked("select * " + MATCHING + " order by position desc offset :skip limit :limit", query)
			.param("skip", query.skip())
			.param("limit", query.limit())
			.query(JdbcDifferences::difference)
			.list(), asked("select count(*) " + MATCHING, query).query(Long.class).single());
	}

	@Override
	public void forget(Instant before) {
		this.jdbc.sql("delete from ops.difference where found_at < :before").param("before", time(before)).update();
	}

	private StatementSpec asked(String sql, Query query) {
		return this.jdbc.sql(sql)
			.param("consId", query.consId())
			.param("system", (query.system() != null) ? query.system().name() : null)
			.param("field", query.field())
			.param("done", (query.done() != null) ? query.done().word() : null)
			.param("from", (query.from() != null) ? time(query.from()) : null);
	}

	private static Difference difference(ResultSet row, int number) throws SQLException {
		return new Difference(row.getObject("found_at", OffsetDateTime.class).toInstant(),
				Target.valueOf(row.getString("system")), row.getObject("cons_id", UUID.class),
				row.getString("outside_id"), row.getString("field"), text(row, "known"), text(row, "found"),
				Done.of(row.getString("done")), row.getString("event_id"));
	}

	private static @Nullable String text(ResultSet row, String column) throws SQLException {
		return row.getString(column);
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
