package uz.consbridge.gateway.consultation.jdbc;

import java.util.Optional;

import uz.consbridge.gateway.consultation.Questions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcQuestions implements Questions {

	private final JdbcClient jdbc;

	JdbcQuestions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<String> category(String key) {
		return one("select description from dict.online_question_cat where ref_key = :key", key);
	}

	@Override
	public Optional<String> question(String key) {
		return one("select description from dict.online_question where ref_key = :key", key);
	}

	@Override
	public Optional<String> language(String questionKey) {
		return one("select language from dict.online_question where ref_key = :key", questionKey);
	}

	private Optional<String> one(String sql, String key) {
		return this.jdbc.sql(sql)
			.param("key", key)
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.optional()
			.flatMap((value) -> value);
	}

}
