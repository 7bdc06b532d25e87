package uz.consbridge.etl.pull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;

/**
 * Rows that are all read each time, so that one that is missing is noticed.
 *
 * @param only which rows
 * @param order members that put the rows in a fixed order
 * @param look asks for one row by its key; only an empty answer means that it is gone
 * @param expected whether the row of a known key has to be among them
 * @param farewell what to report about a row that is gone
 */
public record Whole(RowSource source, Optional<Filter> only, List<String> order, Look look, Predicate<String> expected,
		Function<String, OneCEvent> farewell) {

	/** Asks for one row. */
	@FunctionalInterface
	public interface Look {

		Answer<Optional<PulledRow>> at(ODataClient client, String key);

	}

}
