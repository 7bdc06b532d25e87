package uz.consbridge.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of a simulator: control calls, then faults, then the handler. */
public final class SimulatorServer implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SimulatorServer.class);

	static {
		// Otherwise the second packet of an answer waits for a delayed acknowledgement.
		System.setProperty("sun.net.httpserver.nodelay", "true");
		System.setProperty("sun.net.httpserver.idleInterval", "600");
		System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
	}

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final CountDownLatch closing = new CountDownLatch(1);

	private final Pipeline pipeline;

	private final ControlApi control;

	private SimulatorServer(HttpServer server, Handler handler, ControlApi control, Recording recording) {
		this.server = server;
		this.control = control;
		this.pipeline = new Pipeline(handler, recording, this.closing);
	}

	/**
	 * Starts listening on the loopback interface.
	 * @param port 0 for one from the operating system
	 */
	public static SimulatorServer start(int port, Handler handler, ControlApi control, Recording recording) {
		return start(InetAddress.getLoopbackAddress(), port, handler, control, recording);
	}

	/**
	 * Starts listening.
	 * @param address the interface
	 * @param port 0 for one from the operating system
	 */
	public static SimulatorServer start(InetAddress address, int port, Handler handler, ControlApi control,
			Recording recording) {
		try {
			HttpServer http = HttpServer.create(new InetSocketAddress(address, port), 1024);
			SimulatorServer started = new SimulatorServer(http, handler, control, recording);
			http.setExecutor(started.threads);
			http.createContext("/", started::serve);
			http.start();
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot listen on port " + port, ex);
		}
	}

	/** The port it listens on. */
	public int port() {
		return this.server.getAddress().getPort();
	}

	/** Its base address without a trailing slash. */
	public String baseUrl() {
		return "http://localhost:" + port();
	}

	/** Stops at once; held answers are given up. */
	@Override
	public void close() {
		this.closing.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void serve(HttpExchange exchange) throws IOException {
		try (exchange) {
			Call call = new Call(read(exchange));
			Outcome outcome = call.request().path().startsWith("/_sim") ? new Outcome.Answer(control(call))
					: this.pipeline.run(call);
			if (outcome instanceof Outcome.Answer(Reply reply)) {
				send(exchange, reply);
			}
		}
	}

	private Reply control(Call call) {
		try {
			return this.control.router().handle(call);
		}
		catch (RuntimeException ex) {
			LOG.error("Control call failed: {}", call.request().path(), ex);
			return Reply.text(500, ex + "\n");
		}
	}

	private static Request read(HttpExchange exchange) throws IOException {
		String rawPath = exchange.getRequestURI().getRawPath();
		String rawQuery = exchange.getRequestURI().getRawQuery();
		Map<String, String> headers = new HashMap<>();
		for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
			headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().getFirst());
		}
		String query = (rawQuery != null) ? rawQuery : "";
		return new Request(exchange.getRequestMethod().toUpperCase(Locale.ROOT), rawPath, Urls.decodePath(rawPath),
				query, Urls.query(query), headers,
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
	}

	private static void send(HttpExchange exchange, Reply reply) throws IOException {
		if (!reply.contentType().isEmpty()) {
			exchange.getResponseHeaders().set("Content-Type", reply.contentType());
		}
		reply.headers().forEach(exchange.getResponseHeaders()::set);
		byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
		boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
		exchange.sendResponseHeaders(reply.status(), none ? -1 : body.length);
		if (!none) {
			exchange.getResponseBody().write(body);
		}
	}

}
