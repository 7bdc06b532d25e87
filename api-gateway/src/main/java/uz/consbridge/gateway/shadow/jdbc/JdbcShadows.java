package uz.consbridge.gateway.shadow.jdbc;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.bulk.BulkCopy;
import uz.consbridge.gateway.bulk.Jsonb;
import uz.consbridge.gateway.shadow.Shadow;
import uz.consbridge.gateway.shadow.Shadows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcShadows implements Shadows {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final BulkCopy copy;

	JdbcShadows(JdbcClient jdbc, BulkCopy copy) {
		this.jdbc = jdbc;
		this.copy = copy;
	}

	@Override
	public Shadow find(UUID consId, Target system) {
		return this.jdbc.sql("select state from sys.shadows where cons_id = :consId and system = :system")
			.param("consId", consId)
			.param("system", system.name())
			.query(String.class)
			.optional()
			.map((state) -> JSON.readValue(state, StoredShadow.class).shadow())
			.orElse(Shadow.EMPTY);
	}

	@Override
	public void save(UUID consId, Map<Target, Shadow> shadows) {
		List<Map.Entry<Target, Shadow>> sorted = shadows.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.toList();
		this.jdbc.sql("""
				insert into sys.shadows (cons_id, system, state)
				select :consId, system, state::jsonb from unnest(:systems::text[], :states::text[]) as s(system, state)
				on conflict (cons_id, system) do update set state = excluded.state
				""")
			.param("consId", consId)
			.param("systems", sorted.stream().map((each) -> each.getKey().name()).toArray(String[]::new))
			.param("states", sorted.stream().map((each) -> text(each.getValue())).toArray(String[]::new))
			.update();
	}

	@Override
	public void insertAll(Target system, Map<UUID, Shadow> shadows) {
		this.copy.into("sys.shadows", List.of("cons_id", "system", "state"),
				shadows.entrySet()
					.stream()
					.<List<@Nullable Object>>map(
							(shadow) -> List.of(shadow.getKey(), system.name(), Jsonb.of(text(shadow.getValue()))))
					.toList());
	}

	private static String text(Shadow shadow) {
		return JSON.writeValueAsString(StoredShadow.of(shadow));
	}

}
