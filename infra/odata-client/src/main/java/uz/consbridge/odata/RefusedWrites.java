package uz.consbridge.odata;

/** Is told of every write that 1C refused, so that it can be looked into. */
@FunctionalInterface
public interface RefusedWrites {

	/**
	 * Keeps what was said on both sides; nothing in it is masked, so no log may show it.
	 */
	void keep(Refused write);

	/**
	 * A refused write.
	 *
	 * @param url relative to the base
	 * @param sent the JSON body
	 * @param status HTTP status of the answer
	 * @param answered body of the answer, as far as it was read
	 */
	record Refused(String method, String url, String sent, int status, String answered) {

	}

}
