package uz.consbridge.delivery.replay;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.circuit.Circuits;
import uz.consbridge.delivery.handling.Backoff;
import uz.consbridge.delivery.handling.Handling;
import uz.consbridge.delivery.intake.Arrival;
import uz.consbridge.delivery.intake.Job;
import uz.consbridge.delivery.intake.Step;
import uz.consbridge.delivery.parking.DeadLetter;
import uz.consbridge.delivery.parking.NotPublishedException;
import uz.consbridge.delivery.parking.ParkedKey;
import uz.consbridge.delivery.parking.Resolution;
import uz.consbridge.events.Target;

/**
 * Carries out one instruction, a row at a time, in the lane of the key: live records of
 * the key wait behind it.
 */
final class ReplayJob implements Job {

	private static final Logger LOG = LoggerFactory.getLogger(ReplayJob.class);

	private static final JsonMapper JSON = new JsonMapper();

	private final Instruction instruction;

	private final Arrival arrival;

	private final ParkedKey key;

	private final Handling handling;

	private final Circuits circuits;

	private final Backoff backoff;

	private final DeliveryProperties.Parking settings;

	private int replayed;

	private int discarded;

	private int tries;

	private @Nullable String result;

	ReplayJob(Instruction instruction, Arrival arrival, ParkedKey key, Handling handling, Circuits circuits,
			Backoff backoff, DeliveryProperties.Parking settings) {
		this.instruction = instruction;
		this.arrival = arrival;
		this.key = key;
		this.handling = handling;
		this.circuits = circuits;
		this.backoff = backoff;
		this.settings = settings;
	}

	@Override
	public Step step() {
		try {
			if (!this.arrival.owned()) {
				return Step.FINISHED;
			}
			return (this.result != null) ? end(this.result) : goOn();
		}
		catch (NotPublishedException ex) {
			LOG.warn("Run {} waits for Kafka: {}", this.instruction.runId(), String.valueOf(ex.getCause()));
			return new Step.Again(this.settings.retryDelay());
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.warn("Run {} waits for Postgres: {}", this.instruction.runId(), ex.toString());
			this.circuits.failed(Target.POSTGRES, this.arrival.lane(), null);
			return new Step.Again(this.settings.retryDelay());
		}
	}

	private Step goOn() {
		Optional<DeadLetter> head = this.key.head();
		return head.isPresent() ? dealWith(head.get()) : end(anyDone() ? "the key is free" : "nothing to do");
	}

	private Step dealWith(DeadLetter head) {
		boolean one = this.instruction.scope() == Instruction.Scope.ONE;
		if (one && anyDone()) {
			return end("done");
		}
		if (one && !head.id().equals(this.instruction.deadLetterId())) {
			return end(wanted() ? "not the head of its key, which is " + head.id() : "nothing to do");
		}
		return switch (this.instruction.action()) {
			case REPLAY -> replay(head);
			case DISCARD -> discard(head);
		};
	}

	private Step discard(DeadLetter head) {
		this.key.resolve(head, Resolution.DISCARDED, this.instruction.reasonOrNone());
		this.discarded++;
		return Step.AGAIN;
	}

	private Step replay(DeadLetter head) {
		if (head.replays() >= this.settings.maxReplays()) {
			return end("replayed " + head.replays() + " times without success: " + head.id());
		}
		int attempt = head.attempts() + this.tries + 1;
		return conclude(head, this.handling.attempt(head.lane(), head.content(), attempt, true));
	}

	private Step conclude(DeadLetter head, Outcome outcome) {
		return switch (outcome) {
			case Outcome.Done _ -> {
				this.circuits.answered(this.arrival.lane());
				this.key.resolve(head, Resolution.REPLAYED, this.instruction.reasonOrNone());
				this.replayed++;
				this.tries = 0;
				yield Step.AGAIN;
			}
			case Outcome.Later later -> new Step.Again(later.after());
			case Outcome.Retry retry ->
				again(head, new Step.Again(this.backoff.after(this.tries + 1, retry.after())), retry.reason());
			case Outcome.Outage outage -> this.circuits.failed(outage.target(), this.arrival.lane(), outage.after())
					? Step.AGAIN
					: again(head, new Step.Again(this.backoff.after(this.tries + 1, outage.after())), outage.reason());
			case Outcome.Park park -> stop(head, park, this.tries + 1);
		};
	}

	private Step again(DeadLetter head, Step.Again next, String reason) {
		this.tries++;
		return (this.tries < this.settings.replayTries()) ? next
				: stop(head, new Outcome.Park(ParkReason.TARGET_FAILS_ON_THIS, reason), this.tries);
	}

	private Step stop(DeadLetter head, Outcome.Park why, int attempts) {
		this.key.failedAgain(head, why, attempts);
		return end("failed again: " + why.reason() + " " + head.id());
	}

	private boolean wanted() {
		return this.instruction.deadLetterId() != null && this.key.holds(this.instruction.deadLetterId());
	}

	private boolean anyDone() {
		return this.replayed + this.discarded > 0;
	}

	/** Reports; until that succeeded nothing else is done. */
	private Step end(String detail) {
		this.result = detail;
		RunReport report = new RunReport(this.instruction.runId(), this.replayed, this.discarded, this.key.left(),
				detail);
		this.key.report(this.instruction.runId(), JSON.writeValueAsBytes(report));
		LOG.info("Run {}: {} replayed, {} discarded, {} left: {}", report.runId(), report.replayed(),
				report.discarded(), report.left(), detail);
		return Step.FINISHED;
	}

}
