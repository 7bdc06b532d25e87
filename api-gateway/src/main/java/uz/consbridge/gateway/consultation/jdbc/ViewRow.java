package uz.consbridge.gateway.consultation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Channel;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.CallView;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.HistoryEntry;
import uz.consbridge.gateway.consultation.RatingsView;
import uz.consbridge.gateway.consultation.RedateView;
import uz.consbridge.gateway.consultation.SyncState;

/** Rows as the API shows them. */
record ViewRow(ResultSet row, ZoneId zone) {

	/** What a view is read from. */
	static final String SELECT = """
			select c.*, o.cl_ref_key as contractor_key,
			    coalesce(u.display_name, u.description, m.agent_name) as manager_name,
			    exists (select from cons.rating_answers r where r.cons_id = c.cons_id) as rated,
			    exists (select from cons.calls k where k.cons_id = c.cons_id) as called
			from cons.consultations c
			join cons.clients o on o.client_id = c.owner_id
			left join cons.users u on u.cl_ref_key = c.manager
			left join sys.user_mapping m on m.cl_manager_key = c.manager
			""";

	ConsultationView view(RatingsView ratings, List<ConsultationView.Call> calls) throws SQLException {
		Instant redate = Columns.instant(this.row, "redate_at");
		Long conversationId = Columns.number(this.row, "chatwoot_conversation_id");
		return new ConsultationView(Columns.uuid(this.row, "cons_id"), text("cl_ref_key"),
				Columns.uuid(this.row, "client_id"), text("contractor_key"), text("number"),
				Status.of(this.row.getString("status")), text("org_inn"), Columns.integer(this.row, "importance"),
				Columns.someInstant(this.row, "create_date"), Columns.instant(this.row, "start_date"),
				Columns.instant(this.row, "end_date"), time(redate), date(redate), this.row.getString("lang"),
				Columns.type(this.row, "consultation_type"), this.row.getBoolean("denied"), text("manager"),
				text("manager_name"), text("author"), text("comment"), text("online_question_cat"),
				text("online_question"), text("con_blocks"), ratings, calls,
				(conversationId != null) ? text("conversation_source_id") : null,
				Channel.valueOf(this.row.getString("source")), Columns.someInstant(this.row, "created_at"),
				Columns.someInstant(this.row, "updated_at"), text("topic"), Columns.integer(this.row, "priority"),
				Columns.strings(this.row, "tags"), Columns.map(this.row, "custom_attributes"),
				Origin.valueOf(this.row.getString("origin")), conversationId, text("chatwoot_pubsub_token"), sync());
	}

	static RedateView redate(ResultSet row, int number) throws SQLException {
		return new RedateView(Columns.uuid(row, "redate_id"), Columns.uuid(row, "cons_id"), row.getString("cl_ref_key"),
				row.getString("clients_key"), row.getString("manager_key"), Columns.someInstant(row, "period"),
				Columns.instant(row, "old_date"), Columns.someInstant(row, "new_date"), row.getString("comment"),
				Origin.valueOf(row.getString("origin")));
	}

	static RatingsView.Answer answer(ResultSet row, int number) throws SQLException {
		return new RatingsView.Answer(row.getInt("question_number"), row.getInt("rating"), row.getString("question"),
				row.getString("comment"), row.getString("manager_key"), Columns.instant(row, "rating_date"));
	}

	static ConsultationView.Call shortCall(ResultSet row, int number) throws SQLException {
		return new ConsultationView.Call(Columns.someInstant(row, "period"), row.getString("manager_key"));
	}

	static CallView call(ResultSet row, int number) throws SQLException {
		return new CallView(Columns.someInstant(row, "period"), row.getString("cl_ref_key"),
				Columns.uuid(row, "cons_id"), row.getString("client_key"), Columns.uuid(row, "client_id"),
				row.getString("manager_key"));
	}

	static HistoryEntry history(ResultSet row, int number) throws SQLException {
		return new HistoryEntry(Columns.someInstant(row, "at"), row.getString("kind"), row.getString("field"),
				Columns.json(row, "old_value"), Columns.json(row, "new_value"), row.getString("actor"),
				Origin.valueOf(row.getString("origin")), row.getString("comment"));
	}

	private ConsultationView.Sync sync() throws SQLException {
		return new ConsultationView.Sync(SyncState.of(this.row.getString("sync_chatwoot")),
				SyncState.of(this.row.getString("sync_onec")), text("onec_reason"));
	}

	private @Nullable LocalTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(this.zone).toLocalTime() : null;
	}

	private @Nullable LocalDate date(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(this.zone).toLocalDate() : null;
	}

	private @Nullable String text(String column) throws SQLException {
		return this.row.getString(column);
	}

}
