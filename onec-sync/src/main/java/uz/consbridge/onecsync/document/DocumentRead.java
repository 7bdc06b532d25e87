package uz.consbridge.onecsync.document;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.DocumentState;

/**
 * A document as it was last read, kept by the ledger.
 *
 * @param document none when it no longer exists
 */
public record DocumentRead(@Nullable DocumentState document) {

	/** A document that no longer exists. */
	public static final DocumentRead GONE = new DocumentRead(null);

}
