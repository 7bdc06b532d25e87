package uz.consbridge.stack.run;

import java.util.List;
import java.util.Map;

/**
 * One process of the stack.
 *
 * @param name unique, for example {@code chatwoot-sync-2}
 * @param wave parts of a lower wave are started first and stopped last
 * @param port where it listens
 * @param health path that answers 200 when it works, or the JDBC URL of a database; empty
 * when an open port is all
 * @param command with arguments
 * @param environment added to that of this process
 */
public record Part(String name, int wave, int port, String health, List<String> command,
		Map<String, String> environment) {

	/** Servers: PostgreSQL, Kafka and the simulators. */
	static final int SERVERS = 0;

	/** The five services. */
	static final int SERVICES = 1;

	boolean service() {
		return this.wave == SERVICES;
	}

}
