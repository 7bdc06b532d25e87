package uz.consbridge.delivery.parking;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.intake.Content;
import uz.consbridge.delivery.intake.LaneKey;

/**
 * A record that was put aside.
 *
 * @param id the same for the same record, however often it is parked
 * @param source where the record was read
 * @param sequence position in the outbox, if the record has one
 * @param cause why it is parked
 * @param attempts tries of handling it, replays included
 * @param replays how often it was replayed without success
 */
public record DeadLetter(UUID id, String group, LaneKey lane, Source source, @Nullable Long sequence, Content content,
		Cause cause, int attempts, int replays, Instant parkedAt) {

	DeadLetter failedAgain(Cause why, int moreAttempts) {
		return new DeadLetter(this.id, this.group, this.lane, this.source, this.sequence, this.content, why,
				this.attempts + moreAttempts, this.replays + 1, this.parkedAt);
	}

	/** A place in Kafka. */
	public record Source(int partition, long offset) {

	}

}
