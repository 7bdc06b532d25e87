package uz.consbridge.ingest.spool;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The service must not start: it could not keep webhooks while Kafka is away. */
public final class SpoolUnusableException extends RuntimeException {

	SpoolUnusableException(Path path, @Nullable Throwable cause) {
		super("The spool " + path + " cannot be opened"
				+ ((cause != null) ? " (" + cause.getMessage() + ")" : " as a durable one")
				+ "; set WEBHOOK_SPOOL_PATH to a file on a persistent, writable disk that no other instance uses.",
				cause);
	}

}
