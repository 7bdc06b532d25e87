package uz.consbridge.delivery.intake;

import org.jspecify.annotations.Nullable;

/** Decides what may go on now. */
public interface Gate {

	/** Takes a place for a step about the record, or null if it must wait. */
	@Nullable Pass enter(Arrival arrival);

	/** Whether new events may be taken in; instructions always are. */
	boolean takesEvents();

	/** A place that was taken. */
	@FunctionalInterface
	interface Pass {

		Pass FREE = () -> {
		};

		void leave();

	}

}
