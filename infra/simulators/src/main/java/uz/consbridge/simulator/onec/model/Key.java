package uz.consbridge.simulator.onec.model;

import java.util.List;
import java.util.UUID;

/** What identifies a row within its entity set. */
public record Key(List<Object> parts) {

	public Key {
		parts = List.copyOf(parts);
	}

	/** The key of an object. */
	public static Key of(UUID ref) {
		return new Key(List.of(ref));
	}

}
