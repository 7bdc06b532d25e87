package uz.consbridge.delivery;

import uz.consbridge.events.Target;

/** A harmless read that tells whether a target is back. */
public interface TargetProbe {

	Target target();

	/** Whether the target answered; never throws. */
	boolean answers();

}
