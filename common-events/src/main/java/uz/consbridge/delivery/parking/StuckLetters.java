package uz.consbridge.delivery.parking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import uz.consbridge.delivery.intake.Arrival;

/** Records that could not be put aside yet; each holds the offset of its partition. */
public final class StuckLetters {

	private final Map<UUID, Arrival> stuck = new ConcurrentHashMap<>();

	/** The ids of the letters that are stuck now. */
	public List<UUID> ids() {
		this.stuck.values().removeIf((arrival) -> !arrival.owned());
		return List.copyOf(this.stuck.keySet());
	}

	void add(DeadLetter letter, Arrival arrival) {
		this.stuck.put(letter.id(), arrival);
	}

	void remove(DeadLetter letter) {
		this.stuck.remove(letter.id());
	}

}
