package uz.consbridge.gateway.consultation.jdbc;

import java.time.Instant;
import java.util.UUID;

import uz.consbridge.gateway.consultation.CreateConsultation.Idempotency;
import uz.consbridge.gateway.consultation.IdempotencyKeys;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcIdempotencyKeys implements IdempotencyKeys {

	private final JdbcClient jdbc;

	JdbcIdempotencyKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Claim claim(Idempotency idempotency, Instant now) {
		boolean taken = this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 2))")
			.param("name", idempotency.caller() + '\n' + idempotency.key())
			.query(Boolean.class)
			.single();
		if (!taken) {
			return new Claim.Busy();
		}
		this.jdbc.sql("delete from sys.idempotency_keys where caller = :caller and key = :key and expires_at <= :now")
			.param("caller", idempotency.caller())
			.param("key", idempotency.key())
			.param("now", Columns.value(now))
			.update();
		return this.jdbc.sql("""
				select cons_id, body_hash = :hash as same from sys.idempotency_keys
				where caller = :caller and key = :key
				""")
			.param("caller", idempotency.caller())
			.param("key", idempotency.key())
			.param("hash", idempotency.bodyHash())
			.query((row, number) -> (Claim) new Claim.Used(Columns.uuid(row, "cons_id"), row.getBoolean("same")))
			.optional()
			.orElseGet(Claim.Taken::new);
	}

	@Override
	public void remember(Idempotency idempotency, UUID consId, Instant expiresAt) {
		this.jdbc.sql("""
				insert into sys.idempotency_keys (caller, key, body_hash, cons_id, expires_at)
				values (:caller, :key, :hash, :consId, :expiresAt)
				""")
			.param("caller", idempotency.caller())
			.param("key", idempotency.key())
			.param("hash", idempotency.bodyHash())
			.param("consId", consId)
			.param("expiresAt", Columns.value(expiresAt))
			.update();
	}

	@Override
	public int purge(Instant now) {
		return this.jdbc.sql("delete from sys.idempotency_keys where expires_at <= :now")
			.param("now", Columns.value(now))
			.update();
	}

}
