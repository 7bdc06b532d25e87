package uz.consbridge.gateway.consultation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.consultation.Call;
import uz.consbridge.gateway.consultation.Happenings;
import uz.consbridge.gateway.consultation.Rating;
import uz.consbridge.gateway.consultation.Redate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcHappenings implements Happenings {

	private final JdbcClient jdbc;

	JdbcHappenings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Instant> lastRedate(UUID consId) {
		return this.jdbc.sql("select period from cons.redates where cons_id = :id order by period desc limit 1")
			.param("id", consId)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	@Override
	public boolean knows(UUID consId, Instant period, Instant newDate) {
		return this.jdbc.sql("""
				select exists (select from cons.redates
				where cons_id = :id and period = :period and new_date = :newDate)
				""")
			.param("id", consId)
			.param("period", Columns.value(period))
			.param("newDate", Columns.value(newDate))
			.query(Boolean.class)
			.single();
	}

	@Override
	public void insert(Redate redate) {
		this.jdbc.sql("""
				insert into cons.redates (redate_id, cons_id, period, old_date, new_date, comment, manager_key,
				    clients_key, origin)
				values (:redateId, :consId, :period, :oldDate, :newDate, :comment, :managerKey, :clientsKey, :origin)
				on conflict (cons_id, period, manager_key) do nothing
				""")
			.param("redateId", redate.redateId())
			.param("consId", redate.consId())
			.param("period", Columns.value(redate.period()))
			.param("oldDate", Columns.value(redate.oldDate()))
			.param("newDate", Columns.value(redate.newDate()))
			.param("comment", redate.comment())
			.param("managerKey", redate.managerKey())
			.param("clientsKey", redate.clientsKey())
			.param("origin", redate.origin().name())
			.update();
	}

	@Override
	public Optional<Rating> rating(UUID consId, int questionNumber, @Nullable String managerKey) {
		return this.jdbc.sql("""
				select * from cons.rating_answers where cons_id = :id and question_number = :question
				and manager_key is not distinct from :managerKey
				""")
			.param("id", consId)
			.param("question", questionNumber)
			.param("managerKey", managerKey)
			.query(JdbcHappenings::rating)
			.optional();
	}

	@Override
	public void save(Rating rating) {
		this.jdbc.sql("""
				insert into cons.rating_answers (rating_id, cons_id, question_number, manager_key, rating, question,
				    comment, rating_date, origin)
				values (:ratingId, :consId, :number, :managerKey, :rating, :question, :comment, :ratedAt, :origin)
				on conflict (rating_id) do update set rating = excluded.rating, question = excluded.question,
				    comment = excluded.comment, rating_date = excluded.rating_date, origin = excluded.origin,
				    updated_at = now()
				""")
			.param("ratingId", rating.ratingId())
			.param("consId", rating.consId())
			.param("number", rating.questionNumber())
			.param("managerKey", rating.managerKey())
			.param("rating", rating.rating())
			.param("question", rating.question())
			.param("comment", rating.comment())
			.param("ratedAt", Columns.value(rating.ratedAt()))
			.param("origin", rating.origin().name())
			.update();
	}

	@Override
	public boolean insert(Call call) {
		return this.jdbc.sql("""
				insert into cons.calls (call_id, cons_id, period, manager_key, client_key)
				values (:callId, :consId, :period, :managerKey, :clientKey)
				on conflict (cons_id, period, manager_key) do nothing
				""")
			.param("callId", call.callId())
			.param("consId", call.consId())
			.param("period", Columns.value(call.period()))
			.param("managerKey", call.managerKey())
			.param("clientKey", call.clientKey())
			.update() == 1;
	}

	private static Rating rating(ResultSet row, int number) throws SQLException {
		return new Rating(Columns.uuid(row, "rating_id"), Columns.uuid(row, "cons_id"), row.getInt("question_number"),
				row.getInt("rating"), row.getString("question"), row.getString("comment"), row.getString("manager_key"),
				Columns.instant(row, "rating_date"), Origin.valueOf(row.getString("origin")));
	}

}
