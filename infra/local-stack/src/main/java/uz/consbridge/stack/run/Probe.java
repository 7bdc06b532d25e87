package uz.consbridge.stack.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Asks a part how it does. */
public final class Probe {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	/** How a part answers. */
	public enum Health {

		UP, DOWN, SILENT

	}

	/**
	 * The health of a part listening on the given port of this machine, see
	 * {@link Part#health}.
	 */
	public Health of(int port, String path) {
		if (path.isEmpty()) {
			return ofPort(port);
		}
		return path.startsWith("jdbc:") ? ofDatabase(path) : ofPath(port, path);
	}

	private static Health ofDatabase(String url) {
		try (Connection connection = DriverManager.getConnection(url)) {
			return connection.isValid((int) PATIENCE.toSeconds()) ? Health.UP : Health.DOWN;
		}
		catch (SQLException ex) {
			return Health.SILENT;
		}
	}

	private Health ofPath(int port, String path) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.timeout(PATIENCE)
			.build();
		try {
			int status = this.http.send(request, BodyHandlers.discarding()).statusCode();
			return (status == 200) ? Health.UP : Health.DOWN;
		}
		catch (IOException ex) {
			return Health.SILENT;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.SILENT;
		}
	}

	private static Health ofPort(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("localhost", port), (int) PATIENCE.toMillis());
			return Health.UP;
		}
		catch (IOException ex) {
			return Health.SILENT;
		}
	}

}
