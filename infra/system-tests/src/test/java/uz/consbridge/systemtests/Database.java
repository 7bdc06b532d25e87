package uz.consbridge.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** The stack's PostgreSQL, for what no service offers. */
final class Database {

	private static final String SLOT = "select slot_name from pg_replication_slots";

	private final SystemStack stack;

	Database(SystemStack stack) {
		this.stack = stack;
	}

	int consultations() {
		return Integer.parseInt(ask("select count(*) from cons.consultations"));
	}

	/** Keys and versions of the documents that consultations have. */
	List<String> documents() {
		return list("select cl_ref_key || ' ' || document_version from cons.consultations");
	}

	/**
	 * Documents and times, by 1C's clock, of what one of its registers told.
	 * @param table of the schema {@code cons}
	 */
	List<String> records(String table) {
		return list("""
				select c.cl_ref_key || ' ' || to_char(r.period at time zone 'Asia/Tashkent', 'YYYY-MM-DD"T"HH24:MI:SS')
				from cons.%s r join cons.consultations c using (cons_id)
				""".formatted(table));
	}

	/** The only column of all rows, in the order of the texts. */
	private List<String> list(String sql) {
		String all = ask("select coalesce(string_agg(line, ','), '') from (" + sql + ") as lines (line)");
		return all.isEmpty() ? List.of() : Stream.of(all.split(",")).sorted().toList();
	}

	/** Decisions about consultations and clients; that managers need agents is none. */
	long decisions() {
		return Long.parseLong(ask("select count(*) from outbox.events where type not like ?", "%.AgentWanted.v1"));
	}

	/** Rows of a first load so far. */
	long loaded(String job) {
		return Long.parseLong(ask("select coalesce(sum(rows), 0) from etl.load where job = ?", job));
	}

	boolean loadFinished(String job) {
		return ask("select count(*) from etl.load where finished_at is not null and job = ?", job).equals("1");
	}

	/** Drops the relay's slot as soon as nobody reads it, and returns its name. */
	String dropSlot() {
		String slot = ask(SLOT);
		Awaitility.await("nobody reads the slot")
			.atMost(Duration.ofSeconds(10))
			.until(() -> ask("select active from pg_replication_slots").equals("f"));
		ask("select pg_drop_replication_slot(?)::text", slot);
		assertThat(ask(SLOT)).isEmpty();
		return slot;
	}

	void createSlot(String slot) {
		ask("select pg_create_logical_replication_slot(?, 'pgoutput')::text", slot);
	}

	/**
	 * A consultation with all that is stored of its conversation: its shadow, its
	 * messages by number, the changes in the order they were learned and the messages
	 * announced.
	 */
	JsonNode stored(String consId) {
		return Json.MAPPER.readTree(
				ask("""
						select jsonb_build_object('status', c.status, 'tags', c.tags, 'attributes', c.custom_attributes,
						    'conversation', (select state from sys.shadows s where s.cons_id = c.cons_id and system = 'CHATWOOT'),
						    'messages', (select coalesce(jsonb_object_agg(m.message_id,
						        concat(m.message_type, ' ', m.private::text, ' ', m.content)), '{}')
						        from cons.messages m where m.cons_id = c.cons_id),
						    'changes', (select jsonb_agg(jsonb_build_object('field', l.field, 'old', l.old_value,
						        'new', l.new_value) order by l.position) from log.change_log l where l.cons_id = c.cons_id),
						    'announced', (select coalesce(jsonb_agg(e.payload::jsonb -> 'messageId'), '[]') from outbox.events e
						        where e.key = c.cons_id::text and e.type like '%.MessageReceived.v1'))
						from cons.consultations c where c.cons_id = ?::uuid""",
						consId));
	}

	/** Differences between what Chatwoot holds and what webhooks had told. */
	int differences() {
		return Integer.parseInt(ask("select count(*) from ops.difference"));
	}

	/** The first column of the first row, empty if there is none. */
	private String ask(String sql, String... parameters) {
		try (Connection connection = DriverManager.getConnection(
				"jdbc:postgresql://localhost:" + this.stack.port("postgres") + "/consbridge", LocalPostgres.USER,
				LocalPostgres.PASSWORD); PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setString(i + 1, parameters[i]);
			}
			ResultSet rows = statement.executeQuery();
			return rows.next() ? rows.getString(1) : "";
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

}
