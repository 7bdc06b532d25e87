package uz.consbridge.odata;

/** A row holds something 1C never writes. */
public final class UnreadableRowException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableRowException(String message, Throwable cause) {
		super(message, cause);
	}

	UnreadableRowException(String message) {
		super(message);
	}

}
