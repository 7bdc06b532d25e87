package uz.consbridge.simulator.onec.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** All published entity sets. */
public final class Model {

	private static final Map<String, EntityType> TYPES = types();

	private Model() {
	}

	private static Map<String, EntityType> types() {
		Map<String, EntityType> types = new LinkedHashMap<>();
		add(types, ObjectTables.consultation());
		add(types, ObjectTables.contractors());
		ReferenceTables.all().forEach((type) -> add(types, type));
		RegisterTables.all().forEach((type) -> add(types, type));
		return Collections.unmodifiableMap(types);
	}

	private static void add(Map<String, EntityType> types, EntityType type) {
		types.put(type.name(), type);
	}

	/** Every type. */
	public static Collection<EntityType> all() {
		return TYPES.values();
	}

	/** The type of a set, if it is published. */
	public static @Nullable EntityType find(String name) {
		return TYPES.get(name);
	}

	/** The type of a set that must exist. */
	public static EntityType get(String name) {
		EntityType type = TYPES.get(name);
		if (type == null) {
			throw new IllegalArgumentException("no entity set " + name);
		}
		return type;
	}

}
