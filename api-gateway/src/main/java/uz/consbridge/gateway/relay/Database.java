package uz.consbridge.gateway.relay;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * Where Postgres is, for connections outside the pool.
 *
 * @param url {@code jdbc:postgresql://host:port/database?parameters}
 */
record Database(String url, @Nullable String user, @Nullable String password) {

	private static final int DEFAULT_PORT = 5432;

	private static final int LONGEST_NAME = 63;

	private URI address() {
		return URI.create(this.url.substring("jdbc:".length()));
	}

	String host() {
		return address().getHost();
	}

	int port() {
		int port = address().getPort();
		return (port != -1) ? port : DEFAULT_PORT;
	}

	String name() {
		return address().getPath().substring(1);
	}

	/** The parameters of the URL that are about TLS. */
	Map<String, String> tls() {
		Map<String, String> found = new LinkedHashMap<>();
		String query = address().getQuery();
		if (query != null) {
			for (String parameter : query.split("&", -1)) {
				int equals = parameter.indexOf('=');
				if (parameter.startsWith("ssl") && equals > 0) {
					found.put(parameter.substring(0, equals), parameter.substring(equals + 1));
				}
			}
		}
		return found;
	}

	/**
	 * A connection whose loss the server notices soon, so that what it holds is free
	 * again a few seconds after this machine has gone.
	 */
	Connection connect(String application) throws SQLException {
		Properties properties = new Properties();
		put(properties, "user", this.user);
		put(properties, "password", this.password);
		put(properties, "connectTimeout", "5");
		put(properties, "socketTimeout", "10");
		put(properties, "options", "-c application_name=" + application
				+ " -c tcp_keepalives_idle=3 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3");
		return DriverManager.getConnection(this.url, properties);
	}

	/** The given slot name, or one that no other database of the server has. */
	String slotName(@Nullable String configured) {
		if (configured != null && !configured.isBlank()) {
			return configured;
		}
		String name = "consbridge_outbox_" + name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
		return (name.length() <= LONGEST_NAME) ? name : name.substring(0, LONGEST_NAME);
	}

	private static void put(Properties properties, String name, @Nullable String value) {
		if (value != null) {
			properties.setProperty(name, value);
		}
	}

}
