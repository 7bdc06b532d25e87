package uz.consbridge.delivery.handling;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.intake.Arrival;
import uz.consbridge.delivery.intake.Job;
import uz.consbridge.delivery.intake.Step;
import uz.consbridge.delivery.parking.NotPublishedException;

/** Deals with an event as it comes: handles it, waits with it, or has it parked. */
final class LiveJob implements Job {

	private final Arrival arrival;

	private final Tools tools;

	private final Tries tries = new Tries();

	LiveJob(Arrival arrival, Tools tools) {
		this.arrival = arrival;
		this.tools = tools;
	}

	@Override
	public Step step() {
		try {
			return switch (this.tools.parking().standing(this.arrival)) {
				case FREE -> conclude(this.tools.handling()
					.attempt(this.arrival.lane(), this.arrival.content(), this.tries.failed() + 1, false));
				case BLOCKED -> {
					this.tools.metrics().parked(this.arrival.lane().topic(), ParkReason.BLOCKED);
					yield new Step.Become(this.tools.parking().join(this.arrival, this));
				}
				case PARKED -> {
					this.tools.parking().reportAgain(this.arrival);
					yield Step.FINISHED;
				}
			};
		}
		catch (DataAccessException | TransactionException ex) {
			return conclude(HandlerFailures.outcomeOf(ex));
		}
		catch (NotPublishedException ex) {
			return new Step.Again(this.tools.backoff().after(1, null));
		}
	}

	private Step conclude(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Done _ -> {
				this.tools.circuits().answered(this.arrival.lane());
				this.tools.guard().handled(this.arrival.lane());
				yield Step.FINISHED;
			}
			case Outcome.Later later -> new Step.Again(later.after());
			case Outcome.Retry retry -> retry(retry);
			case Outcome.Outage outage -> outage(outage);
			case Outcome.Park park -> park(park);
		};
	}

	private Step retry(Outcome.Retry retry) {
		this.tools.metrics().retried(this.arrival.lane().topic(), null);
		if (exhausted()) {
			return poison(retry.reason());
		}
		return again(retry.after());
	}

	/**
	 * Tries count only while the circuit is closed. The record that fails for too long is
	 * poison if the target answers; if it does not, that is the outage.
	 */
	private Step outage(Outcome.Outage outage) {
		this.tools.metrics().retried(this.arrival.lane().topic(), outage.target());
		if (this.tools.circuits().failed(outage.target(), this.arrival.lane(), outage.after())) {
			return Step.AGAIN;
		}
		if (!exhausted()) {
			return again(outage.after());
		}
		return this.tools.circuits().answersNow(outage.target()) ? poison(outage.reason()) : Step.AGAIN;
	}

	/** Counts a failed try and tells whether it was one too many. */
	private boolean exhausted() {
		Instant now = this.tools.clock().instant();
		this.tries.count(now);
		return this.tries.exhausted(this.tools.limits(), now);
	}

	private Step again(@Nullable Duration asked) {
		Duration delay = this.tools.backoff().after(this.tries.failed(), asked);
		Duration left = this.tries.left(this.tools.limits(), this.tools.clock().instant());
		boolean last = this.tries.failed() + 1 >= this.tools.limits().tries();
		return new Step.Again((asked == null && last && left.isPositive() && left.compareTo(delay) < 0) ? left : delay);
	}

	private Step poison(String reason) {
		return park(new Outcome.Park(ParkReason.TARGET_FAILS_ON_THIS, reason));
	}

	private Step park(Outcome.Park park) {
		this.tools.guard().parked(this.arrival.lane());
		this.tools.metrics().parked(this.arrival.lane().topic(), park.reason());
		return new Step.Become(this.tools.parking().park(this.arrival, park, Math.max(1, this.tries.failed())));
	}

}
