package uz.consbridge.delivery.parking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.intake.Arrival;
import uz.consbridge.delivery.intake.Content;
import uz.consbridge.delivery.intake.LaneKey;

/**
 * The parked records of one group, in its table. Changes of one key exclude each other by
 * a lock on the key.
 */
public final class ParkedRows {

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final String group;

	private final String table;

	private final JsonMapper json = new JsonMapper();

	public ParkedRows(JdbcClient jdbc, TransactionTemplate transaction, String schema, String group) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.group = group;
		this.table = schema + ".parked";
	}

	/** What the rows say about a record that was just taken in. */
	public Standing standing(Arrival arrival) {
		return sql("""
				select count(*) as rows,
				       count(*) filter (where id = :id) as same
				from %s where group_name = :group and topic = :topic and record_key = :key""", arrival.lane())
			.param("id", DeadLetterId.of(this.group, arrival))
			.query((row, _) -> {
				if (row.getInt("same") > 0) {
					return Standing.PARKED;
				}
				return (row.getInt("rows") > 0) ? Standing.BLOCKED : Standing.FREE;
			})
			.single();
	}

	/**
	 * Adds a row at the tail of its key, unless the record has one.
	 * @return false if the letter is to wait behind others and there are none any more
	 */
	public boolean add(DeadLetter letter) {
		return Boolean.TRUE.equals(this.transaction.execute((_) -> {
			lock(letter.lane());
			if (letter.cause().blocked() && count(letter.lane()) == 0) {
				return false;
			}
			insert(letter);
			return true;
		}));
	}

	/** The row of the key that must be dealt with first. */
	public Optional<DeadLetter> head(LaneKey lane) {
		return sql("""
				select * from %s where group_name = :group and topic = :topic and record_key = :key
				order by position limit 1""", lane).query(this::letter).optional();
	}

	/** Whether the key has a row of this id. */
	public boolean holds(LaneKey lane, UUID id) {
		return sql("""
				select count(*) from %s
				where group_name = :group and topic = :topic and record_key = :key and id = :id""", lane)
			.param("id", id)
			.query(Integer.class)
			.single() > 0;
	}

	public int count(LaneKey lane) {
		return sql("select count(*) from %s where group_name = :group and topic = :topic and record_key = :key", lane)
			.query(Integer.class)
			.single();
	}

	/** Rows of the topic. */
	public int count(String topic) {
		return this.jdbc
			.sql("select count(*) from %s where group_name = :group and topic = :topic".formatted(this.table))
			.param("group", this.group)
			.param("topic", topic)
			.query(Integer.class)
			.single();
	}

	/**
	 * Removes the row if what must happen before does; told is whether the key is free
	 * then.
	 */
	public void remove(DeadLetter letter, Consumer<Boolean> before) {
		this.transaction.executeWithoutResult((_) -> {
			lock(letter.lane());
			this.jdbc.sql("delete from %s where id = :id".formatted(this.table)).param("id", letter.id()).update();
			before.accept(count(letter.lane()) == 0);
		});
	}

	/** Keeps the row, with what its replay came to. */
	public void update(DeadLetter letter) {
		this.jdbc.sql("""
				update %s set reason = :reason, detail = :detail, fingerprint = :fingerprint, attempts = :attempts,
				              replays = :replays, blocked = :blocked
				where id = :id""".formatted(this.table))
			.param("id", letter.id())
			.param("reason", letter.cause().reason().name())
			.param("detail", letter.cause().detail())
			.param("fingerprint", letter.cause().fingerprint())
			.param("attempts", letter.attempts())
			.param("replays", letter.replays())
			.param("blocked", letter.cause().blocked())
			.update();
	}

	private void insert(DeadLetter letter) {
		sql("""
				insert into %s (id, group_name, topic, record_key, record_partition, record_offset, sequence, headers,
				                payload, reason, detail, fingerprint, attempts, replays, blocked, parked_at)
				values (:id, :group, :topic, :key, :partition, :offset, :sequence, cast(:headers as json), :payload,
				        :reason, :detail, :fingerprint, :attempts, :replays, :blocked, :parkedAt)
				on conflict (id) do nothing""", letter.lane()).param("id", letter.id())
			.param("partition", letter.source().partition())
			.param("offset", letter.source().offset())
			.param("sequence", letter.sequence())
			.param("headers", this.json.writeValueAsString(letter.content().texts()))
			.param("payload", letter.content().payload())
			.param("reason", letter.cause().reason().name())
			.param("detail", letter.cause().detail())
			.param("fingerprint", letter.cause().fingerprint())
			.param("attempts", letter.attempts())
			.param("replays", letter.replays())
			.param("blocked", letter.cause().blocked())
			.param("parkedAt", letter.parkedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private void lock(LaneKey lane) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
			.param("name", String.join("\u001f", this.table, this.group, lane.topic(), lane.key()))
			.query((_, _) -> true)
			.single();
	}

	private JdbcClient.StatementSpec sql(String text, LaneKey lane) {
		return this.jdbc.sql(text.formatted(this.table))
			.param("group", this.group)
			.param("topic", lane.topic())
			.param("key", lane.key());
	}

	private DeadLetter letter(ResultSet row, int number) throws SQLException {
		long sequence = row.getLong("sequence");
		Long known = row.wasNull() ? null : sequence;
		Map<String, String> headers = this.json.readValue(row.getString("headers"), TEXTS);
		Instant parkedAt = row.getObject("parked_at", OffsetDateTime.class).toInstant();
		return new DeadLetter(row.getObject("id", UUID.class), row.getString("group_name"),
				new LaneKey(row.getString("topic"), row.getString("record_key")),
				new DeadLetter.Source(row.getInt("record_partition"), row.getLong("record_offset")), known,
				Content.ofTexts(headers, row.getBytes("payload")),
				new Cause(ParkReason.valueOf(row.getString("reason")), row.getString("detail"),
						row.getString("fingerprint")),
				row.getInt("attempts"), row.getInt("replays"), parkedAt);
	}

	/** How a record stands to the parked rows of its key. */
	public enum Standing {

		/** Its key has no rows. */
		FREE,

		/** Others of its key have rows; it must join them. */
		BLOCKED,

		/** It has a row itself. */
		PARKED

	}

}
