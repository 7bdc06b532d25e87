package uz.consbridge.gateway.shadow.jdbc;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.shadow.Shadow;
import uz.consbridge.gateway.shadow.Shadows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcShadows implements Shadows {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	JdbcShadows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Shadow find(UUID consId, Target system) {
		return this.jdbc.sql("select state from sys.shadows where cons_id = :consId and system = :system")
			.param("consId", consId)
			.param("system", system.name())
			.query(String.class)
			.optional()
			.map((state) -> JSON.readValue(state, Shadow.class))
			.orElse(Shadow.EMPTY);
	}

	@Override
	public void save(UUID consId, Map<Target, Shadow> shadows) {
		List<Target> systems = shadows.keySet().stream().sorted().toList();
		this.jdbc.sql("""
				insert into sys.shadows (cons_id, system, state)
				select :consId, system, state::jsonb from unnest(:systems::text[], :states::text[]) as s(system, state)
				on conflict (cons_id, system) do update set state = excluded.state
				""")
			.param("consId", consId)
			.param("systems", systems.stream().map(Target::name).toArray(String[]::new))
			.param("states",
					systems.stream()
						.map((system) -> JSON.writeValueAsString(shadows.get(system)))
						.toArray(String[]::new))
			.update();
	}

	@Override
	public void insertAll(Target system, Map<UUID, Shadow> shadows) {
		List<UUID> keys = List.copyOf(shadows.keySet());
		this.jdbc.sql("""
				insert into sys.shadows (cons_id, system, state)
				select new.cons_id, :system, new.state::jsonb from unnest(:keys::uuid[], :states::text[])
				    as new (cons_id, state)
				""")
			.param("system", system.name())
			.param("keys", keys.toArray(UUID[]::new))
			.param("states", keys.stream().map(shadows::get).map(JSON::writeValueAsString).toArray(String[]::new))
			.update();
	}

}
