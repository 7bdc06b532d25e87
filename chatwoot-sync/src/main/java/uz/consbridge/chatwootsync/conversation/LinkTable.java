package uz.consbridge.chatwootsync.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.delivery.effect.Flush;
import uz.consbridge.events.Links;

/** The id map of conversations made here. */
public final class LinkTable {

	private final JdbcClient jdbc;

	public LinkTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The consultation's conversation, made here or known to the owner. */
	public Optional<Link> find(UUID consId, Links known) {
		Optional<Link> made = this.jdbc.sql(
				"select cons_id, conversation_id, contact_id, source_id from chatwoot.conversation where cons_id = :id")
			.param("id", consId)
			.query(LinkTable::read)
			.optional();
		return made.or(() -> Optional.ofNullable(known.conversationId())
			.map((conversationId) -> new Link(consId, conversationId, known.contactId(), null)));
	}

	/**
	 * Keeps the link; a second time changes nothing. It is flushed with the outcome of
	 * the decision.
	 */
	void keep(Link link) {
		this.jdbc.sql("""
				insert into chatwoot.conversation (cons_id, conversation_id, contact_id, source_id)
				select :consId, :conversationId, cast(:contactId as bigint), :sourceId where %s
				on conflict (cons_id) do nothing""".formatted(Flush.LATER))
			.param("consId", link.consId())
			.param("conversationId", link.conversationId())
			.param("contactId", link.contactId())
			.param("sourceId", link.sourceId())
			.update();
	}

	private static Link read(ResultSet row, int index) throws SQLException {
		return new Link(row.getObject("cons_id", UUID.class), row.getLong("conversation_id"),
				row.getObject("contact_id", Long.class), row.getString("source_id"));
	}

}
