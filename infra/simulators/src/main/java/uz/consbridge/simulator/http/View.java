package uz.consbridge.simulator.http;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * A consistent look at the store. What it returns must not be changed; see
 * {@link Transaction#edit}.
 */
public interface View {

	/** One entity. */
	Optional<ObjectNode> find(String collection, String id);

	/** All entities of a collection in the order of their creation. */
	List<ObjectNode> all(String collection);

	/** The entities with this key in an index, in the order they came to have it. */
	List<ObjectNode> by(String collection, String index, String key);

	/** How many entities a collection has. */
	int size(String collection);

}
