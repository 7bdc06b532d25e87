package uz.consbridge.onecsync.document;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.consbridge.delivery.effect.Flush;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.Ids;

/** Which 1C document belongs to which consultation, as far as this service made them. */
@Component
public class DocumentMap {

	private final JdbcClient jdbc;

	DocumentMap(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Entry> find(UUID consId) {
		return this.jdbc.sql("select sequence, contractor_key, ref_key from onec.document where cons_id = :id")
			.param("id", consId)
			.query((row, index) -> new Entry(row.getLong("sequence"), row.getObject("contractor_key", UUID.class),
					row.getObject("ref_key", UUID.class)))
			.optional();
	}

	/**
	 * The document a decision is about: the one the owner names, else the one made here;
	 * empty when there is none.
	 */
	public Optional<UUID> refKey(ConsultationEvent.AboutConsultation decision) {
		return Ids.guid(decision.links().refKey()).or(() -> find(decision.consId()).map((entry) -> entry.refKey()));
	}

	/** The contractor a decision is about, if it is known without asking 1C. */
	public Optional<UUID> contractorKey(ConsultationEvent.AboutConsultation decision) {
		return Ids.guid(decision.links().contractorKey()).or(() -> find(decision.consId()).map(Entry::contractorKey));
	}

	/**
	 * Remembers for whom the document of this decision is made. It is flushed with the
	 * intention to make it.
	 */
	void choose(UUID consId, long sequence, UUID contractorKey) {
		this.jdbc
			.sql("""
					insert into onec.document (cons_id, sequence, contractor_key)
					select :id, :sequence, :contractor where %s
					on conflict (cons_id) do update set sequence = :sequence, contractor_key = :contractor"""
				.formatted(Flush.LATER))
			.param("id", consId)
			.param("sequence", sequence)
			.param("contractor", contractorKey)
			.update();
	}

	/** Remembers the document. */
	void link(UUID consId, UUID refKey) {
		this.jdbc.sql("update onec.document set ref_key = :ref where cons_id = :id")
			.param("id", consId)
			.param("ref", refKey)
			.update();
	}

	/**
	 * What is known of a consultation's document.
	 *
	 * @param sequence the decision for which the contractor was chosen
	 * @param refKey none until the document is known to exist
	 */
	public record Entry(long sequence, UUID contractorKey, @Nullable UUID refKey) {

	}

}
