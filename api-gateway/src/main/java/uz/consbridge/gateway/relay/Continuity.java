package uz.consbridge.gateway.relay;

import java.util.Optional;

/** Whether streaming can go on where it ended. */
sealed interface Continuity {

	/** Nothing is missing. */
	record Intact() implements Continuity {

	}

	/** The relay has never run on this database. */
	record FirstStart() implements Continuity {

	}

	/** The log no longer has everything; the table has. */
	record Broken(String why) implements Continuity {

	}

	/**
	 * Compares the slot with what was noted. Debezium itself skips silently what a
	 * recreated slot does not have.
	 */
	static Continuity check(ReplicationSlot slot, RelayPosition position) {
		Optional<ReplicationSlot.Seen> seen = slot.find();
		Optional<RelayPosition.Noted> noted = position.find(seen.map(ReplicationSlot.Seen::confirmed).orElse("0/0"));
		if (noted.isEmpty()) {
			return new FirstStart();
		}
		if (noted.get().resending()) {
			return new Broken("sending again was interrupted");
		}
		if (seen.isEmpty()) {
			return new Broken("the replication slot " + slot.name() + " is missing");
		}
		if (!seen.get().ours() || !seen.get().valid()) {
			return new Broken("the replication slot " + slot.name() + " was invalidated or is not ours");
		}
		if (noted.get().confirmedAhead()) {
			return new Broken("the replication slot " + slot.name() + " is ahead of what was relayed");
		}
		if (noted.get().beyondLog()) {
			return new Broken("the noted position belongs to another server");
		}
		return slot.publicationExists() ? new Intact() : new Broken("the publication is missing");
	}

}
