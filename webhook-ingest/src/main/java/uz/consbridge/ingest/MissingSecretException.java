package uz.consbridge.ingest;

/** The service must not start: it has nothing to check webhooks with. */
final class MissingSecretException extends RuntimeException {

	MissingSecretException(String message) {
		super(message);
	}

}
