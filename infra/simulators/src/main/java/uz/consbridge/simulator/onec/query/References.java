package uz.consbridge.simulator.onec.query;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.onec.model.Row;

/** Follows references. */
@FunctionalInterface
public interface References {

	/** The object of that set, if it is there. */
	@Nullable Row find(String entity, UUID ref);

}
