package uz.consbridge.stack.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection that is kept open. Far less work than an HTTP client would do, so that
 * the machine's cores are left to what is measured.
 */
final class HookLine implements AutoCloseable {

	private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(10).toMillis());

	private final Socket socket;

	private final InputStream answers;

	HookLine(int port) throws IOException {
		this.socket = new Socket("localhost", port);
		this.socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
		this.socket.setSoTimeout(PATIENCE);
		this.answers = new BufferedInputStream(this.socket.getInputStream(), 2048);
	}

	/** Sends a request and waits for the answer, which must have no body. */
	int send(byte[] request) throws IOException {
		this.socket.getOutputStream().write(request);
		String status = line();
		int code = (status.length() > 11) ? Integer.parseInt(status.substring(9, 12)) : 0;
		for (String header = line(); !header.isEmpty(); header = line()) {
			if (header.regionMatches(true, 0, "content-length:", 0, 15) && !header.substring(15).strip().equals("0")) {
				throw new IOException(status + " with a body");
			}
		}
		return code;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder(40);
		for (int next = this.answers.read(); next != '\n'; next = this.answers.read()) {
			if (next < 0) {
				throw new IOException("closed after '" + line + "'");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
