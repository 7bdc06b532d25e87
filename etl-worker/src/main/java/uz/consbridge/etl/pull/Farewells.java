package uz.consbridge.etl.pull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;

/**
 * Finds out what has become of rows that were not among those read. An answer may be
 * incomplete: each is asked for by itself before it is reported as gone.
 */
final class Farewells {

	private final ODataClient client;

	private final Whole whole;

	Farewells(ODataClient client, Whole whole) {
		this.client = client;
		this.whole = whole;
	}

	/**
	 * @param found identities of the rows that were read
	 */
	PullResult run(Pages pages, Set<String> found) {
		for (String key : pages.known(this.whole.source().entity())) {
			if (!found.contains(key) && this.whole.expected().test(key)) {
				Optional<PullResult.Stopped> stopped = confirm(pages, key);
				if (stopped.isPresent()) {
					return stopped.get();
				}
			}
		}
		return new PullResult.Complete();
	}

	private Optional<PullResult.Stopped> confirm(Pages pages, String key) {
		return switch (this.whole.look().at(this.client, key)) {
			case Answer.Failed<Optional<PulledRow>>(Failure why) ->
				Optional.of(new PullResult.Stopped(PullResult.Where.ONEC,
						this.whole.source().set().name() + ": " + why.summary()));
			case Answer.Ok<Optional<PulledRow>>(Optional<PulledRow> row) when row.isPresent() ->
				pages.take(this.whole.source(), List.of(row.get()), null);
			case Answer.Ok<Optional<PulledRow>> _ ->
				pages.gone(this.whole.source().entity(), key, this.whole.farewell().apply(key));
		};
	}

}
