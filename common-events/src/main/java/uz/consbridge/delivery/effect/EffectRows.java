package uz.consbridge.delivery.effect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.delivery.effect.EffectRow.State;

/**
 * The table of the ledger. Each method is one statement and thus one short transaction;
 * all times are those of the database.
 */
final class EffectRows {

	private final JdbcClient jdbc;

	private final String table;

	private final Duration lease;

	private final String holder;

	EffectRows(JdbcClient jdbc, String schema, Duration lease, String holder) {
		this.jdbc = jdbc;
		this.table = schema + ".effect";
		this.lease = lease;
		this.holder = holder;
	}

	/** Shortens the leases this holder had in an earlier life; returns how many. */
	int shortenLeases(Duration left) {
		return this.jdbc
			.sql("""
					update %s set version = version + 1,
						lease_until = clock_timestamp() + make_interval(secs => :left)
					where holder = :holder and lease_until > clock_timestamp() + make_interval(secs => :left)"""
				.formatted(this.table))
			.param("holder", this.holder)
			.param("left", seconds(left))
			.update();
	}

	EffectRow get(EffectKey key) {
		return this.jdbc.sql("""
				select state, sequence, version, value, reason,
					coalesce(extract(epoch from lease_until - clock_timestamp()), 0) * 1000 as lease_left,
					extract(epoch from clock_timestamp() - called_at) * 1000 as since_call
				from %s where kind = :kind and id = :id""".formatted(this.table))
			.param("kind", key.kind())
			.param("id", key.id())
			.query(EffectRows::read)
			.single();
	}

	/** Takes a new row for a first call; false if there is one. */
	boolean begin(EffectKey key, long sequence) {
		return this.jdbc.sql("""
				insert into %s (kind, id, state, sequence, version, holder, lease_until, called_at, calls)
				values (:kind, :id, 'intended', :sequence, 1, :holder,
					clock_timestamp() + make_interval(secs => :lease), clock_timestamp(), 1)
				on conflict (kind, id) do nothing""".formatted(this.table))
			.param("kind", key.kind())
			.param("id", key.id())
			.param("sequence", sequence)
			.param("holder", this.holder)
			.param("lease", seconds(this.lease))
			.update() == 1;
	}

	/** Takes the row, as it was seen, for a call. */
	boolean beginAgain(EffectKey key, long sequence, long seenVersion) {
		return this.jdbc.sql("""
				update %s set state = 'intended', sequence = :sequence, version = version + 1, calls = calls + 1,
					holder = :holder,
					lease_until = clock_timestamp() + make_interval(secs => :lease), called_at = clock_timestamp(),
					value = null, reason = null
				where kind = :kind and id = :id and version = :version""".formatted(this.table))
			.param("kind", key.kind())
			.param("id", key.id())
			.param("sequence", sequence)
			.param("holder", this.holder)
			.param("lease", seconds(this.lease))
			.param("version", seenVersion)
			.update() == 1;
	}

	/** Takes the row, as it was seen, for a look-up. */
	boolean beginLook(EffectKey key, long seenVersion) {
		return this.jdbc.sql("""
				update %s set version = version + 1, holder = :holder,
					lease_until = clock_timestamp() + make_interval(secs => :lease)
				where kind = :kind and id = :id and version = :version""".formatted(this.table))
			.param("kind", key.kind())
			.param("id", key.id())
			.param("holder", this.holder)
			.param("lease", seconds(this.lease))
			.param("version", seenVersion)
			.update() == 1;
	}

	/**
	 * Writes what became of it and frees the row; false if the lease was lost. Should the
	 * database crash before this is flushed, the row says again that the outcome is
	 * unknown, and a look tells it.
	 */
	boolean finish(EffectKey key, long version, State state, long sequence, @Nullable String value,
			@Nullable String reason) {
		return this.jdbc.sql("""
				update %s set state = :state, sequence = :sequence, version = version + 1, lease_until = null,
					value = cast(:value as jsonb), reason = :reason
				where kind = :kind and id = :id and version = :version and %s""".formatted(this.table, Flush.LATER))
			.param("kind", key.kind())
			.param("id", key.id())
			.param("state", state.name().toLowerCase(Locale.ROOT))
			.param("sequence", sequence)
			.param("value", value)
			.param("reason", reason)
			.param("version", version)
			.update() == 1;
	}

	/** Frees a row whose last call was begun that long ago, for look-ups. */
	boolean unknown(EffectKey key, long version, Duration sentAgo, String reason) {
		return this.jdbc.sql("""
				update %s set version = version + 1, lease_until = null, reason = :reason,
					called_at = clock_timestamp() - make_interval(secs => :ago)
				where kind = :kind and id = :id and version = :version""".formatted(this.table))
			.param("kind", key.kind())
			.param("id", key.id())
			.param("ago", seconds(sentAgo))
			.param("reason", reason)
			.param("version", version)
			.update() == 1;
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

	private static EffectRow read(ResultSet row, int index) throws SQLException {
		return new EffectRow(State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getLong("sequence"),
				row.getLong("version"), Duration.ofMillis(Math.max(0, (long) Math.ceil(row.getDouble("lease_left")))),
				Duration.ofMillis(row.getLong("since_call")), row.getString("value"), row.getString("reason"));
	}

}
