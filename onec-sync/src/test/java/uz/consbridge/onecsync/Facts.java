package uz.consbridge.onecsync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Status;

/** Consultations and clients for tests. */
public final class Facts {

	public static final Instant CREATED = Instant.parse("2026-02-27T05:15:42Z");

	public static final Instant PLANNED = Instant.parse("2026-03-02T09:30:00Z");

	public static final String MANAGER = "6c2f8d41-2222-4333-8444-0b1c2d3e4f5a";

	private Facts() {
	}

	/** A subscriber's owner. */
	public static ClientFacts subscriber(@Nullable String code, @Nullable String inn) {
		return client(null, null, "ООО ПРИМЕР", "+998900000001", inn, code);
	}

	/** A client with the given names. */
	public static ClientFacts client(@Nullable String contactName, @Nullable String name, @Nullable String company,
			@Nullable String phone, @Nullable String inn, @Nullable String code) {
		return new ClientFacts(UUID.randomUUID(), true, name, contactName, company, "a@example.uz", phone, inn, code,
				null, null, null, null, null, null, null, null, null, null, null);
	}

	/** A consultation of the given subscriber, planned for the given time. */
	public static ConsultationFacts consultation(UUID consId, ClientFacts subscriber, Instant createdAt,
			@Nullable Instant planned, @Nullable String manager) {
		ClientFacts client = client("Иван Примеров", "ivan", null, null, null, null);
		return new ConsultationFacts(consId, Channel.SITE, ConsultationType.ACCOUNTING, Status.NEW, createdAt, planned,
				"uz", "Закрытие\nмесяца", "Не закрывается\r\n счёт  2010", 3, List.of(),
				"1c5e80f9-1da7-11ef-b49b-00155d64a501", "Учёт", null, "Как  закрыть?", manager, null, null, List.of(),
				Map.of(), UUID.randomUUID().toString(), "first", client, subscriber);
	}

}
