package uz.consbridge.simulator.http;

import tools.jackson.databind.node.ObjectNode;

/** Changes that are committed together, or not at all when the work throws. */
public interface Transaction extends View {

	/**
	 * A copy to change and put back.
	 * @throws IllegalArgumentException when there is no such entity
	 */
	ObjectNode edit(String collection, String id);

	/** Stores an entity; it must not be changed afterwards. */
	void put(String collection, String id, ObjectNode entity);

	/** Removes an entity, if present. */
	void remove(String collection, String id);

	/** The next number of a sequence, from 1; never given twice. */
	long next(String sequence);

}
