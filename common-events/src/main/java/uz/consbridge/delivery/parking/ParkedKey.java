package uz.consbridge.delivery.parking;

import java.util.Optional;
import java.util.UUID;

import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.intake.LaneKey;

/** The parked records of one key, as an instruction works on them. */
public final class ParkedKey {

	private final LaneKey lane;

	private final Access access;

	private ParkedKey(LaneKey lane, Access access) {
		this.lane = lane;
		this.access = access;
	}

	public Optional<DeadLetter> head() {
		return this.access.rows().head(this.lane);
	}

	public boolean holds(UUID id) {
		return this.access.rows().holds(this.lane, id);
	}

	public int left() {
		return this.access.rows().count(this.lane);
	}

	/**
	 * Ends a letter. The row goes only if everybody was told; a crash in between makes it
	 * all happen again.
	 */
	public void resolve(DeadLetter letter, String resolution, String why) {
		this.access.rows().remove(letter, (free) -> {
			this.access.letters().resolved(letter, resolution, why);
			if (free) {
				this.access.reports().freed(letter);
			}
		});
	}

	/** Keeps a letter whose replay failed, and tells so. */
	public void failedAgain(DeadLetter letter, Outcome.Park why, int tries) {
		String type = letter.content().text("ce_type");
		DeadLetter failed = letter.failedAgain(Cause.of(why, (type != null) ? type : ""), tries);
		this.access.letters().parked(failed);
		this.access.rows().update(failed);
	}

	/** Tells what an instruction came to. */
	public void report(String runId, byte[] report) {
		this.access.letters().ran(this.lane, runId, report);
	}

	/** What every key is reached through. */
	public record Access(ParkedRows rows, DeadLetters letters, ConsultationReports reports) {

		public ParkedKey of(LaneKey lane) {
			return new ParkedKey(lane, this);
		}

	}

}
