package uz.consbridge.systemtests.planted;

import java.util.Optional;

/** Public, as another package knows it. */
public final class NeededElsewhere {

	private NeededElsewhere() {
	}

	/** Shows a type that nobody else names. */
	public static Optional<Shown> shown() {
		return Optional.of(new Shown(NeedlesslyPublic.name()));
	}

}
