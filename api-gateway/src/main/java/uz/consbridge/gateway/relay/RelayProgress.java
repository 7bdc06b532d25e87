package uz.consbridge.gateway.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the relay of this instance is doing; written by it, read by health and metrics.
 */
class RelayProgress {

	/** What an instance's relay can be about. */
	enum State {

		STOPPED, STANDBY, STARTING, RESENDING, STREAMING

	}

	private final Clock clock;

	private volatile State state = State.STOPPED;

	private volatile Instant lastProgress;

	private volatile Instant lastBeat;

	private volatile @Nullable Instant waitingForKafkaSince;

	private volatile long horizon;

	private volatile long lagBytes;

	private volatile @Nullable String lastLoss;

	private volatile @Nullable String lastFailure;

	RelayProgress(Clock clock) {
		this.clock = clock;
		this.lastProgress = clock.instant();
		this.lastBeat = this.lastProgress;
	}

	void enter(State next) {
		this.state = next;
		this.lastProgress = this.clock.instant();
		this.lastBeat = this.lastProgress;
	}

	void sending() {
		this.waitingForKafkaSince = this.clock.instant();
	}

	/** Whatever was being sent has arrived, or will not. */
	void sent(boolean arrived) {
		this.waitingForKafkaSince = null;
		if (arrived) {
			this.lastProgress = this.clock.instant();
		}
	}

	/** A heartbeat came through the log. */
	void beat(long horizonOfBeat) {
		this.horizon = horizonOfBeat;
		this.lastBeat = this.clock.instant();
		this.lastProgress = this.lastBeat;
	}

	void lost(String what) {
		this.lastLoss = this.clock.instant() + ": " + what;
	}

	void failed(String what) {
		this.lastFailure = this.clock.instant() + ": " + what;
	}

	void lagBytes(long bytes) {
		this.lagBytes = bytes;
	}

	State state() {
		return this.state;
	}

	boolean leading() {
		return this.state == State.STREAMING || this.state == State.RESENDING || this.state == State.STARTING;
	}

	/** Nothing came through for so long. */
	Duration sinceProgress() {
		return Duration.between(this.lastProgress, this.clock.instant());
	}

	/** Age of the last heartbeat that came through; zero when not leading. */
	Duration heartbeatAge() {
		return leading() ? Duration.between(this.lastBeat, this.clock.instant()) : Duration.ZERO;
	}

	/** Whether it is Kafka that is being waited for; a new engine would not help. */
	boolean waitingForKafka() {
		return this.waitingForKafkaSince != null;
	}

	/** Every transaction below it has been relayed. */
	long horizon() {
		return this.horizon;
	}

	long lagBytes() {
		return this.lagBytes;
	}

	@Nullable String lastLoss() {
		return this.lastLoss;
	}

	@Nullable String lastFailure() {
		return this.lastFailure;
	}

}
