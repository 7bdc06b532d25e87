package uz.consbridge.delivery.parking;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.circuit.Circuits;
import uz.consbridge.delivery.intake.Arrival;
import uz.consbridge.delivery.intake.Job;

/** Puts records aside. */
public final class Parking {

	private final String group;

	private final ParkedRows rows;

	private final DeadLetters letters;

	private final ConsultationReports reports;

	private final StuckLetters stuck;

	private final Circuits circuits;

	private final Clock clock;

	private final DeliveryProperties.Parking settings;

	public Parking(String group, ParkedRows rows, DeadLetters letters, ConsultationReports reports, StuckLetters stuck,
			Circuits circuits, Clock clock, DeliveryProperties.Parking settings) {
		this.group = group;
		this.rows = rows;
		this.letters = letters;
		this.reports = reports;
		this.stuck = stuck;
		this.circuits = circuits;
		this.clock = clock;
		this.settings = settings;
	}

	/** How the record stands to what is parked of its key. */
	public ParkedRows.Standing standing(Arrival arrival) {
		return this.rows.standing(arrival);
	}

	/** The job that parks a record which cannot be handled. */
	public Job park(Arrival arrival, Outcome.Park why, int attempts) {
		return job(letter(arrival, why, attempts), arrival, null);
	}

	/**
	 * The job that lets a record wait behind others of its key.
	 * @param ifFree what is to happen when nothing of its key is parked any more
	 */
	public Job join(Arrival arrival, Job ifFree) {
		Outcome.Park blocked = new Outcome.Park(ParkReason.BLOCKED, "waits behind an earlier record of its key");
		return job(letter(arrival, blocked, 0), arrival, ifFree);
	}

	/**
	 * A record came again that has a row: parking it was interrupted after the row. If it
	 * is the head of its key, the owner may not know yet.
	 */
	public void reportAgain(Arrival arrival) {
		this.rows.head(arrival.lane()).ifPresent(this.reports::parked);
	}

	private ParkingJob job(DeadLetter letter, Arrival arrival, @Nullable Job ifFree) {
		return new ParkingJob(letter, arrival, ifFree, this.rows, this.letters, this.reports, this.stuck, this.circuits,
				this.settings.retryDelay());
	}

	private DeadLetter letter(Arrival arrival, Outcome.Park why, int attempts) {
		String type = arrival.content().text("ce_type");
		Cause cause = Cause.of(why, (type != null) ? type : "");
		return new DeadLetter(DeadLetterId.of(this.group, arrival), this.group, arrival.lane(),
				new DeadLetter.Source(arrival.partition().partition(), arrival.offset()), sequence(arrival),
				arrival.content(), cause, attempts, 0, this.clock.instant());
	}

	private static @Nullable Long sequence(Arrival arrival) {
		String text = arrival.content().text("ce_sequence");
		return (text != null && text.matches("\\d{1,18}")) ? Long.valueOf(text) : null;
	}

}
