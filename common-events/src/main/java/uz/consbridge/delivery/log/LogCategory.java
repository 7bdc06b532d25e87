package uz.consbridge.delivery.log;

import java.util.List;
import java.util.Locale;

/** Whose business a line of the log is, told by its logger. */
enum LogCategory {

	/** The desk itself: consultations, clients, managers. */
	APP,
	/** Talking to Chatwoot and 1C. */
	INTEGRATION,
	/** Pulls, delivery, the relay, and everything that is not ours. */
	SYSTEM;

	private static final String OURS = "uz.consbridge.";

	private static final List<String> INTEGRATIONS = List.of("uz.consbridge.chatwoot", "uz.consbridge.odata",
			"uz.consbridge.onecsync", "uz.consbridge.ingest", "okhttp3", "java.net.http", "jdk.internal.net.http");

	private static final List<String> SYSTEMS = List.of("uz.consbridge.etl", "uz.consbridge.delivery",
			"uz.consbridge.gateway.relay");

	/** The category of a logger. */
	static LogCategory of(String logger) {
		if (INTEGRATIONS.stream().anyMatch(logger::startsWith)) {
			return INTEGRATION;
		}
		return (!logger.startsWith(OURS) || SYSTEMS.stream().anyMatch(logger::startsWith)) ? SYSTEM : APP;
	}

	/** As it is written in logs. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
