package uz.consbridge.chatwootsync.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import uz.consbridge.events.Channel;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Status;

/** Consultations to test with. */
public final class Facts {

	private Facts() {
	}

	/** A client with all that Chatwoot is to know; distinct for distinct ids. */
	public static ClientFacts client(UUID clientId) {
		long number = (clientId.getLeastSignificantBits() & 0x3fff_ffff) % 9_000_000;
		return new ClientFacts(clientId, true, "Dilnoza Karimova", null, "Karimova Savdo", number + "@client.example",
				"+99890" + (1_000_000 + number), "301234567", "10442", "Узбекистан", null, "Tashkent", null, "sub-1",
				"tariff-1", null, null, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T19:00:00Z"),
				"year-1");
	}

	/** A question about accounting, asked on the site in Uzbek. */
	public static ConsultationFacts accounting(UUID consId, ClientFacts client) {
		return about(ConsultationType.ACCOUNTING, consId, client);
	}

	/** The same question, asked as one of that type. */
	public static ConsultationFacts about(ConsultationType type, UUID consId, ClientFacts client) {
		return new ConsultationFacts(consId, Channel.SITE, type, Status.OPEN, Instant.parse("2026-11-20T07:00:00Z"),
				Instant.parse("2026-11-23T05:30:00Z"), "uz", "VAT", "How do I report VAT?", 3, List.of("бух"), null,
				"Taxes", null, "VAT report", null, 7L, null, List.of("Big Client"), Map.of("crm_id", 77),
				UUID.nameUUIDFromBytes(consId.toString().getBytes(StandardCharsets.UTF_8)).toString(),
				"question-" + consId, client, client);
	}

}
