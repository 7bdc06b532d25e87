package uz.consbridge.etl.pull;

import java.time.Instant;
import java.util.Optional;

import uz.consbridge.odata.Answer;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.ODataClient;

/**
 * Reads what came about or changed since the last time, in the order of its time, with an
 * overlap for what surfaces late. Rows dated in the future are reported but never move
 * the watermark, or what happens until then would be passed over.
 */
public final class WindowPull implements Pull {

	private final ODataClient client;

	private final BaseClock clock;

	private final RowSource source;

	private final Window window;

	public WindowPull(ODataClient client, BaseClock clock, RowSource source, Window window) {
		this.client = client;
		this.clock = clock;
		this.source = source;
		this.window = window;
	}

	@Override
	public PullResult run(Pages pages) {
		Instant now = this.clock.now();
		return new WindowWalk(reader(), this.source, pages, begin(pages), now).run();
	}

	@Override
	public Optional<Long> expected(Pages pages) {
		return (reader().since(begin(pages)) instanceof Answer.Ok<Long>(Long count)) ? Optional.of(count)
				: Optional.empty();
	}

	private WindowReader reader() {
		return new WindowReader(this.client, this.clock, this.source, this.window);
	}

	private Instant begin(Pages pages) {
		return pages.watermark()
			.map((mark) -> mark.minus(this.window.overlap()))
			.orElseGet(() -> this.window.initialFrom().apply(this.clock));
	}

}
