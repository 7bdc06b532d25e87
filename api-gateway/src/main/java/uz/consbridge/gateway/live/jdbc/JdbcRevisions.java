package uz.consbridge.gateway.live.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import uz.consbridge.gateway.live.Revisions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcRevisions implements Revisions {

	private final JdbcClient jdbc;

	JdbcRevisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<UUID, Long> of(Set<UUID> consultations) {
		Map<UUID, Long> revisions = new HashMap<>();
		this.jdbc.sql("select cons_id, revision from cons.consultations where cons_id = any(:ids::uuid[])")
			.param("ids", consultations.stream().map(UUID::toString).toArray(String[]::new))
			.query((row) -> {
				revisions.put(row.getObject("cons_id", UUID.class), row.getLong("revision"));
			});
		return revisions;
	}

}
