package uz.consbridge.gateway.shadow;

import java.util.Map;
import java.util.UUID;

import uz.consbridge.events.Target;

/** Keeps shadows. Call it under the consultation's row lock. */
public interface Shadows {

	/** The shadow of a consultation in a system; empty if there is none yet. */
	Shadow find(UUID consId, Target system);

	/** Saves the shadows of a consultation in the given systems. */
	void save(UUID consId, Map<Target, Shadow> shadows);

	default void save(UUID consId, Target system, Shadow shadow) {
		save(consId, Map.of(system, shadow));
	}

	/** The first shadows of new consultations in a system. */
	void insertAll(Target system, Map<UUID, Shadow> shadows);

}
