package uz.consbridge.simulator.onec.query;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.onec.model.Line;
import uz.consbridge.simulator.onec.model.Row;

/**
 * What an expression is evaluated over.
 *
 * @param line the line a lambda is looking at
 */
record Scope(Row row, References references, @Nullable Line line) {

}
