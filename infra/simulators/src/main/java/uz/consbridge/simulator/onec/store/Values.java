package uz.consbridge.simulator.onec.store;

import java.time.LocalDateTime;
import java.util.UUID;

/** The natural order of indexed values. */
final class Values {

	private Values() {
	}

	static int compare(Object left, Object right) {
		if (left instanceof LocalDateTime one && right instanceof LocalDateTime other) {
			return one.compareTo(other);
		}
		if (left instanceof UUID one && right instanceof UUID other) {
			return one.compareTo(other);
		}
		if (left instanceof Long one && right instanceof Long other) {
			return one.compareTo(other);
		}
		return left.toString().compareTo(right.toString());
	}

}
