package uz.consbridge.etl.run;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** How the last reads of 1C went, as this instance saw it. */
public final class OneCContact {

	private final Clock clock;

	private volatile State state;

	public OneCContact(Clock clock) {
		this.clock = clock;
		this.state = new State(clock.instant(), null);
	}

	void answered() {
		this.state = new State(this.clock.instant(), null);
	}

	void failed(String why) {
		State before = this.state;
		this.state = new State((before.failure() != null) ? before.since() : this.clock.instant(), why);
	}

	public State state() {
		return this.state;
	}

	/**
	 * @param since when it came to be so
	 * @param failure why 1C could not be read, none when it could
	 */
	public record State(Instant since, @Nullable String failure) {

	}

}
