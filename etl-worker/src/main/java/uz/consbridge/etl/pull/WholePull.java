package uz.consbridge.etl.pull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;

/**
 * Reads several sets as wholes, at the same time, and notices what is gone. One that
 * cannot be read does not keep the others from being taken.
 */
public final class WholePull implements Pull {

	private final ODataClient client;

	private final WholeReader reader;

	private final List<Whole> wholes;

	public WholePull(ODataClient client, int pageSize, List<Whole> wholes) {
		this.client = client;
		this.reader = new WholeReader(client, pageSize);
		this.wholes = List.copyOf(wholes);
	}

	@Override
	public PullResult run(Pages pages) {
		List<CompletableFuture<Answer<List<PulledRow>>>> reads = new ArrayList<>();
		List<PullResult.Stopped> stops = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			this.wholes
				.forEach((whole) -> reads.add(CompletableFuture.supplyAsync(() -> this.reader.read(whole), threads)));
		}
		for (int i = 0; i < reads.size(); i++) {
			take(pages, this.wholes.get(i), reads.get(i).join()).ifPresent(stops::add);
		}
		return stops.isEmpty() ? new PullResult.Complete() : stops.getFirst();
	}

	private Optional<PullResult.Stopped> take(Pages pages, Whole whole, Answer<List<PulledRow>> read) {
		return switch (read) {
			case Answer.Failed<List<PulledRow>>(Failure why) -> stopped(whole, why);
			case Answer.Ok<List<PulledRow>>(List<PulledRow> rows) -> pages.take(whole.source(), rows, null).or(() -> {
				pages.whole(whole.source().entity());
				return missing(pages, whole, rows);
			});
		};
	}

	private Optional<PullResult.Stopped> missing(Pages pages, Whole whole, List<PulledRow> rows) {
		Set<String> found = new HashSet<>();
		rows.forEach((row) -> found.add(row.identity()));
		PullResult result = new Farewells(this.client, whole).run(pages, found);
		return (result instanceof PullResult.Stopped stopped) ? Optional.of(stopped) : Optional.empty();
	}

	private static Optional<PullResult.Stopped> stopped(Whole whole, Failure why) {
		return Optional
			.of(new PullResult.Stopped(PullResult.Where.ONEC, whole.source().set().name() + ": " + why.summary()));
	}

}
