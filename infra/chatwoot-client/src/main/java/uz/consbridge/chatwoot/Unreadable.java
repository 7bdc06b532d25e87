package uz.consbridge.chatwoot;

/** An answer that lacks what it must have; never leaves this package. */
final class Unreadable extends RuntimeException {

	Unreadable(String message) {
		super(message);
	}

}
