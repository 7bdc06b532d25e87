package uz.consbridge.delivery.parking;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import uz.consbridge.delivery.circuit.Circuits;
import uz.consbridge.delivery.intake.Arrival;
import uz.consbridge.delivery.intake.Job;
import uz.consbridge.delivery.intake.Step;
import uz.consbridge.events.Target;

/**
 * Puts one record aside: dead letter acknowledged, then row, then report, then offset.
 * What fails is done again until it succeeds; the offset is held meanwhile.
 */
final class ParkingJob implements Job {

	private static final Logger LOG = LoggerFactory.getLogger(ParkingJob.class);

	private final DeadLetter letter;

	private final Arrival arrival;

	private final @Nullable Job ifFree;

	private final ParkedRows rows;

	private final DeadLetters letters;

	private final ConsultationReports reports;

	private final StuckLetters stuck;

	private final Circuits circuits;

	private final Duration retryDelay;

	private boolean published;

	ParkingJob(DeadLetter letter, Arrival arrival, @Nullable Job ifFree, ParkedRows rows, DeadLetters letters,
			ConsultationReports reports, StuckLetters stuck, Circuits circuits, Duration retryDelay) {
		this.letter = letter;
		this.arrival = arrival;
		this.ifFree = ifFree;
		this.rows = rows;
		this.letters = letters;
		this.reports = reports;
		this.stuck = stuck;
		this.circuits = circuits;
		this.retryDelay = retryDelay;
	}

	@Override
	public Step step() {
		try {
			Step step = this.arrival.owned() ? putAside() : Step.FINISHED;
			this.stuck.remove(this.letter);
			return step;
		}
		catch (NotPublishedException ex) {
			LOG.warn("Dead letter {} holds its partition: {}", this.letter.id(), String.valueOf(ex.getCause()));
			this.stuck.add(this.letter, this.arrival);
			return new Step.Again(this.retryDelay);
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.warn("Dead letter {} has no row yet: {}", this.letter.id(), ex.toString());
			this.stuck.add(this.letter, this.arrival);
			this.circuits.failed(Target.POSTGRES, this.arrival.lane(), null);
			return new Step.Again(this.retryDelay);
		}
	}

	private Step putAside() {
		if (!this.published) {
			this.letters.parked(this.letter);
			this.published = true;
		}
		if (!this.rows.add(this.letter) && this.ifFree != null) {
			this.letters.resolved(this.letter, Resolution.REPLAYED, "its key was freed meanwhile");
			return new Step.Become(this.ifFree);
		}
		this.reports.parked(this.letter);
		return Step.FINISHED;
	}

}
