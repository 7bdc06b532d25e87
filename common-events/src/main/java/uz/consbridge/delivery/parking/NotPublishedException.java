package uz.consbridge.delivery.parking;

/** Kafka did not acknowledge a record in time. What depends on it must not happen yet. */
public final class NotPublishedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotPublishedException(String what, Throwable cause) {
		super(what + " was not acknowledged", cause);
	}

}
