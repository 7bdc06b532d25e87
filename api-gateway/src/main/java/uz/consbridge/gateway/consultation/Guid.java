package uz.consbridge.gateway.consultation;

import java.util.Optional;
import java.util.UUID;

import uz.consbridge.events.Ids;

/** Keys of 1C, as callers and reports write them. */
public final class Guid {

	private static final String NONE = "00000000-0000-0000-0000-000000000000";

	private Guid() {
	}

	/** The key in lower case; empty for anything else, and for the zero key. */
	public static Optional<String> parse(String value) {
		return Ids.guid(value).map(UUID::toString).filter((key) -> !key.equals(NONE));
	}

}
