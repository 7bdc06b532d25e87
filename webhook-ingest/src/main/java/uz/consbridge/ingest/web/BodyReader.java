package uz.consbridge.ingest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import jakarta.servlet.http.HttpServletRequest;
import uz.consbridge.ingest.Refusal;

/**
 * Reads a body of bounded size within a bounded time. Somebody who sends one byte a
 * second is held to the deadline; a single read that blocks is ended by the server's
 * connection timeout.
 */
final class BodyReader {

	private static final int CHUNK = 16 * 1024;

	/** Read and dropped of what is too large, so that the sender can see the answer. */
	private static final int DRAINED = 16;

	private final int maxBytes;

	private final long maxArriving;

	private final Duration deadline;

	private final LongSupplier nanoClock;

	private final AtomicLong arriving = new AtomicLong();

	/**
	 * @param maxBytes largest body
	 * @param maxArriving memory for all bodies that are being read together: whoever
	 * cannot sign must not be able to fill it
	 */
	BodyReader(int maxBytes, long maxArriving, Duration deadline, LongSupplier nanoClock) {
		this.maxBytes = maxBytes;
		this.maxArriving = maxArriving;
		this.deadline = deadline;
		this.nanoClock = nanoClock;
	}

	Body read(HttpServletRequest request) {
		long begun = this.nanoClock.getAsLong();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
		try (InputStream input = request.getInputStream()) {
			return (request.getContentLengthLong() > this.maxBytes) ? tooLarge(input, begun)
					: read(input, bytes, begun);
		}
		catch (SocketTimeoutException ex) {
			return new Body.Refused(Refusal.TOO_SLOW);
		}
		catch (IOException ex) {
			return new Body.Refused(Refusal.INCOMPLETE);
		}
		finally {
			this.arriving.addAndGet(-bytes.size());
		}
	}

	private Body read(InputStream input, ByteArrayOutputStream bytes, long begun) throws IOException {
		byte[] chunk = new byte[Math.min(CHUNK, this.maxBytes + 1)];
		for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
			bytes.write(chunk, 0, count);
			if (this.arriving.addAndGet(count) > this.maxArriving) {
				return new Body.Refused(Refusal.BUSY);
			}
			if (bytes.size() > this.maxBytes) {
				return tooLarge(input, begun);
			}
			if (late(begun)) {
				return new Body.Refused(Refusal.TOO_SLOW);
			}
		}
		return new Body.Complete(bytes.toByteArray());
	}

	private Body tooLarge(InputStream input, long begun) throws IOException {
		byte[] chunk = new byte[CHUNK];
		long dropped = 0;
		for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
			dropped += count;
			if (dropped > (long) DRAINED * this.maxBytes || late(begun)) {
				break;
			}
		}
		return new Body.Refused(Refusal.TOO_LARGE);
	}

	private boolean late(long begun) {
		return this.nanoClock.getAsLong() - begun > this.deadline.toNanos();
	}

}
