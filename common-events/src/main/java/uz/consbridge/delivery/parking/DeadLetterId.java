package uz.consbridge.delivery.parking;

import java.util.UUID;

import uz.consbridge.delivery.intake.Arrival;
import uz.consbridge.events.Ids;

/**
 * Identifies a dead letter: a UUIDv7 whose time is the record's and whose other bits are
 * derived from where it was read, so that parking it again makes the same letter.
 */
final class DeadLetterId {

	private static final int TIME_SHIFT = 16;

	private static final long VERSION_7 = 0x7000L;

	private static final long BITS_AFTER_VERSION = 0x0fffL;

	private DeadLetterId() {
	}

	static UUID of(String group, Arrival arrival) {
		UUID named = Ids.named("dead-letter", group, arrival.partition().toString(), Long.toString(arrival.offset()),
				arrival.timestamp().toString());
		long time = arrival.timestamp().toEpochMilli() << TIME_SHIFT;
		return new UUID(time | VERSION_7 | (named.getMostSignificantBits() & BITS_AFTER_VERSION),
				named.getLeastSignificantBits());
	}

}
