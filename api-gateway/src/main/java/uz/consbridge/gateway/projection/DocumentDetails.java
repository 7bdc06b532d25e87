package uz.consbridge.gateway.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.DocumentState.Line;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Guid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What only 1C knows of a consultation and nobody else needs to be told. */
@Component
class DocumentDetails {

	private final Consultations consultations;

	private final JdbcClient jdbc;

	DocumentDetails(Consultations consultations, JdbcClient jdbc) {
		this.consultations = consultations;
		this.jdbc = jdbc;
	}

	/** Takes author, blocks and lines over, once for each version of the document. */
	void update(Consultation consultation, DocumentState document) {
		if (document.dataVersion() != null && document.dataVersion().equals(consultation.documentVersion())) {
			return;
		}
		String author = (document.authorKey() != null) ? Guid.parse(document.authorKey()).orElse(null) : null;
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("author", (author != null) ? author : consultation.authorKey());
		columns.put("con_blocks", blocks(document).orElse(null));
		columns.put("document_version", document.dataVersion());
		this.consultations.set(consultation.consId(), columns);
		this.jdbc.sql("delete from cons.q_and_a where cons_id = :consId")
			.param("consId", consultation.consId())
			.update();
		document.lines().forEach((line) -> insert(consultation.consId(), line));
	}

	/** The hindrance that it names first. */
	static Optional<String> blocks(DocumentState document) {
		return document.lines().stream().flatMap((line) -> Stream.ofNullable(line.interferenceKey())).findFirst();
	}

	private void insert(UUID consId, Line line) {
		this.jdbc.sql("""
				insert into cons.q_and_a (cons_id, line_number, po_type_key, po_section_key, con_blocks_key,
				    manager_help_key, is_repeat, question, answer)
				values (:consId, :number, :type, :section, :blocks, :help, :repeated, :question, :answer)
				on conflict (cons_id, line_number) do nothing
				""")
			.param("consId", consId)
			.param("number", line.number())
			.param("type", line.poTypeKey())
			.param("section", line.poSectionKey())
			.param("blocks", line.interferenceKey())
			.param("help", line.managerHelpKey())
			.param("repeated", line.repeated())
			.param("question", line.question())
			.param("answer", line.answer())
			.update();
	}

}
