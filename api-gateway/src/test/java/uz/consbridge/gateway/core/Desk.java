package uz.consbridge.gateway.core;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.EventTypes;
import uz.consbridge.gateway.client.ClientData;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.CreateConsultation;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.NewConsultation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tests ask of the owner, in few words. */
@Component
public final class Desk {

	public static final String ACTOR = "frontend";

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final CreateConsultation create;

	private final FindConsultations find;

	private final JdbcClient jdbc;

	Desk(CreateConsultation create, FindConsultations find, JdbcClient jdbc) {
		this.create = create;
		this.find = find;
		this.jdbc = jdbc;
	}

	/** A new accounting consultation of a new subscriber. */
	public ConsultationView accounting() {
		return created(accounting(subscriber(), null));
	}

	/** A new technical-support consultation of a new subscriber. */
	public ConsultationView support() {
		return created(support(subscriber()));
	}

	/** Creates what must be possible to create. */
	public ConsultationView created(NewConsultation request) {
		CreateConsultation.Result result = this.create.create(request, null, ACTOR);
		if (result instanceof CreateConsultation.Result.Created created) {
			return created.consultation();
		}
		throw new AssertionError("not created: " + result);
	}

	public ConsultationView read(UUID consId) {
		return this.find.find(consId).orElseThrow();
	}

	/** The decisions about a consultation in their order. */
	public List<ConsultationEvent> decisions(UUID consId) {
		return this.jdbc.sql("select type, payload from outbox.events where key = :key order by sequence")
			.param("key", consId.toString())
			.query((row, number) -> {
				Class<?> type = EventTypes.classOf(row.getString("type")).orElseThrow();
				return (ConsultationEvent) JSON.readValue(row.getString("payload").getBytes(StandardCharsets.UTF_8),
						type);
			})
			.list();
	}

	/** The decisions of one type about a consultation in their order. */
	public <T extends ConsultationEvent> List<T> decisions(UUID consId, Class<T> type) {
		return decisions(consId).stream().filter(type::isInstance).map(type::cast).toList();
	}

	/** The {@code ce_id} of the last decision of a type. */
	public String decisionId(UUID consId, Class<? extends ConsultationEvent> type) {
		return this.jdbc.sql("""
				select id::text from outbox.events where key = :key and type like '%.' || :type || '.v1'
				order by sequence desc limit 1
				""").param("key", consId.toString()).param("type", type.getSimpleName()).query(String.class).single();
	}

	/** Maps a manager to an agent. */
	public void map(String managerKey, long agentId) {
		this.jdbc.sql("""
				insert into sys.user_mapping (chatwoot_user_id, cl_manager_key) values (:agent, :key)
				on conflict do nothing
				""").param("agent", agentId).param("key", managerKey).update();
	}

	/** An owner nobody has seen before. */
	public static ClientData subscriber() {
		long number = ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
		return owner(Long.toString(number), Long.toString(number), "+998" + number);
	}

	public static ClientData owner(@Nullable String inn, @Nullable String code, @Nullable String phone) {
		return new ClientData(null, null, null, phone, "Anvar", null, "Bahor MCHJ", null, code, null, null, null, inn,
				null, null, null, null, null, null, null, null, null);
	}

	public static NewConsultation accounting(ClientData client, @Nullable Instant scheduledAt) {
		return request(client, ConsultationType.ACCOUNTING, scheduledAt);
	}

	public static NewConsultation support(ClientData client) {
		return request(client, ConsultationType.TECHNICAL_SUPPORT, null);
	}

	private static NewConsultation request(ClientData client, ConsultationType type, @Nullable Instant scheduledAt) {
		return new NewConsultation(client, null, Channel.SITE, type, "ru", "How do I close the month?", "Closing", 2,
				null, null, scheduledAt, null, List.of(), List.of("vip"), Map.of());
	}

}
