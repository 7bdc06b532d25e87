package uz.consbridge.gateway.projection;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OperationToken;
import uz.consbridge.gateway.consultation.Consultations;

/** The marks by which a document is known to belong to a consultation. */
@Component
class DocumentMarks {

	private final Consultations consultations;

	private final JdbcClient jdbc;

	DocumentMarks(Consultations consultations, JdbcClient jdbc) {
		this.consultations = consultations;
		this.jdbc = jdbc;
	}

	/** The consultation for which a document was made. */
	Optional<UUID> madeFor(DocumentState document) {
		return OperationToken.find(document.remark())
			.filter((consId) -> this.consultations.find(consId).isPresent())
			.or(() -> (document.subscriberKey() == null || document.createdAt() == null) ? Optional.empty()
					: this.consultations.awaitingDocument(document.subscriberKey(), document.createdAt()));
	}

	/** The keys of those that may belong to a consultation. */
	Set<String> claimed(Collection<DocumentState> documents) {
		Set<String> claimed = new HashSet<>();
		documents.stream()
			.filter((document) -> OperationToken.find(document.remark()).isPresent())
			.map(DocumentState::refKey)
			.forEach(claimed::add);
		List<DocumentState> numbered = documents.stream()
			.filter((document) -> document.number() != null && document.createdAt() != null)
			.toList();
		Set<String> numbers = new HashSet<>(this.jdbc.sql("""
				select number from cons.consultations
				where number = any(:numbers) and cl_ref_key is null and origin = 'CHATWOOT'
				""")
			.param("numbers", numbered.stream().map(DocumentState::number).toArray(String[]::new))
			.query((row, number) -> row.getString("number"))
			.list());
		Set<String> times = new HashSet<>(this.jdbc.sql("""
				select c.create_date, o.cl_ref_key from cons.consultations c
				join cons.clients o on o.client_id = c.owner_id
				where c.create_date = any(:times::timestamptz[]) and c.cl_ref_key is null
				    and c.sync_onec in ('pending', 'rejected', 'parked')
				""")
			.param("times", numbered.stream().map((each) -> String.valueOf(each.createdAt())).toArray(String[]::new))
			.query((row, number) -> row.getObject("create_date", OffsetDateTime.class).toInstant() + " "
					+ row.getString("cl_ref_key"))
			.list());
		numbered.stream()
			.filter((document) -> numbers.contains(document.number())
					|| times.contains(document.createdAt() + " " + document.subscriberKey()))
			.map(DocumentState::refKey)
			.forEach(claimed::add);
		return claimed;
	}

}
