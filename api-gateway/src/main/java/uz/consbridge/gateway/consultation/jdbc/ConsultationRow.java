package uz.consbridge.gateway.consultation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Channel;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.SyncState;

/** A consultation as a row of {@code cons.consultations}, and back. */
final class ConsultationRow {

	private ConsultationRow() {
	}

	static Consultation read(ResultSet row, int number) throws SQLException {
		return new Consultation(Columns.uuid(row, "cons_id"), Origin.valueOf(row.getString("origin")),
				Channel.valueOf(row.getString("source")), Columns.uuid(row, "client_id"), Columns.uuid(row, "owner_id"),
				row.getString("org_inn"), Columns.type(row, "consultation_type"), Status.of(row.getString("status")),
				row.getBoolean("denied"), row.getString("lang"), Columns.integer(row, "importance"),
				Columns.integer(row, "priority"), row.getString("topic"), row.getString("comment"),
				row.getString("online_question_cat"), row.getString("online_question"),
				Columns.strings(row, "software"), Columns.strings(row, "tags"), Columns.map(row, "custom_attributes"),
				row.getString("manager"), row.getString("author"), Columns.someInstant(row, "create_date"),
				Columns.instant(row, "start_date"), Columns.instant(row, "end_date"), Columns.instant(row, "redate_at"),
				row.getString("cl_ref_key"), row.getString("number"), Columns.instant(row, "document_created_at"),
				row.getString("document_version"), Columns.number(row, "chatwoot_conversation_id"),
				row.getString("conversation_source_id"), row.getString("first_message_source_id"),
				row.getString("chatwoot_pubsub_token"), SyncState.of(row.getString("sync_chatwoot")),
				SyncState.of(row.getString("sync_onec")), row.getString("onec_reason"),
				row.getString("onec_refused_effect"), row.getBoolean("reopening_noticed"));
	}

	static Map<String, @Nullable Object> write(Consultation consultation) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("cons_id", consultation.consId());
		row.put("origin", consultation.origin());
		row.put("source", consultation.source());
		row.put("client_id", consultation.clientId());
		row.put("owner_id", consultation.ownerId());
		row.put("org_inn", consultation.orgInn());
		row.put("consultation_type", consultation.type());
		row.put("status", consultation.status());
		row.put("denied", consultation.denied());
		row.put("lang", consultation.language());
		row.put("importance", small(consultation.importance()));
		row.put("priority", small(consultation.priority()));
		row.put("topic", consultation.topic());
		row.put("comment", consultation.comment());
		row.put("online_question_cat", consultation.categoryKey());
		row.put("online_question", consultation.questionKey());
		row.put("software", consultation.software());
		row.put("tags", consultation.tags());
		row.put("custom_attributes", consultation.customAttributes());
		row.put("manager", consultation.managerKey());
		row.put("author", consultation.authorKey());
		row.put("create_date", consultation.createdAt());
		row.put("start_date", consultation.scheduledAt());
		row.put("end_date", consultation.endedAt());
		writeCounterparts(consultation, row);
		return row;
	}

	private static void writeCounterparts(Consultation consultation, Map<String, @Nullable Object> row) {
		row.put("cl_ref_key", consultation.refKey());
		row.put("number", consultation.number());
		row.put("document_created_at", consultation.documentCreatedAt());
		row.put("document_version", consultation.documentVersion());
		row.put("chatwoot_conversation_id", consultation.conversationId());
		row.put("conversation_source_id", consultation.conversationSourceId());
		row.put("first_message_source_id", consultation.firstMessageSourceId());
		row.put("chatwoot_pubsub_token", consultation.pubsubToken());
		row.put("sync_chatwoot", consultation.chatwoot());
		row.put("sync_onec", consultation.onec());
	}

	private static @Nullable Short small(@Nullable Integer number) {
		return (number != null) ? number.shortValue() : null;
	}

}
