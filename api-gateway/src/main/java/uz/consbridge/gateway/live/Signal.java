package uz.consbridge.gateway.live;

import org.jspecify.annotations.Nullable;

/** What a stream is told. */
public sealed interface Signal {

	/** The consultation may have changed. */
	record Changed() implements Signal {

	}

	/**
	 * Somebody begins or ends typing; over at once, never told again.
	 *
	 * @param name of the one who types, if known
	 */
	record Typing(boolean typing, boolean byContact, @Nullable String name) implements Signal {

	}

	/** The service stops; the caller may come back, to another instance. */
	record End() implements Signal {

	}

}
