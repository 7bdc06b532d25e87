package uz.consbridge.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody who promises a body and sends it a byte at a time, for ever. */
final class Drip implements AutoCloseable {

	/** Of the right form; nobody can check it before the body is there. */
	private static final String SIGNATURE = "sha256=" + HexFormat.of().formatHex(new byte[32]);

	private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(30).toMillis());

	private final ScheduledExecutorService tap = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

	private final Socket socket;

	Drip(int port, String path) {
		try {
			this.socket = new Socket("localhost", port);
			this.socket.setSoTimeout(PATIENCE);
			write("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\nX-Chatwoot-Timestamp: "
					+ Instant.now().getEpochSecond() + "\r\nX-Chatwoot-Signature: " + SIGNATURE + "\r\n\r\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		var _ = this.tap.scheduleAtFixedRate(this::drop, 0, 100, TimeUnit.MILLISECONDS);
	}

	/** Waits for the answer, which comes however much of the body is missing. */
	int awaitStatus() {
		try {
			String answer = new String(this.socket.getInputStream().readNBytes("HTTP/1.1 000".length()),
					StandardCharsets.US_ASCII);
			return Integer.parseInt(answer.substring("HTTP/1.1 ".length()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Fails once the other side has had enough, which ends it. */
	private void drop() {
		try {
			write("x");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public void close() {
		this.tap.shutdownNow();
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
