package uz.consbridge.odata;

/**
 * A published set of 1C objects.
 *
 * @param name the resource name, English prefix and Russian object name joined by
 * {@code _}
 */
public record EntitySet(String name) {

	public EntitySet {
		if (name.isBlank()) {
			throw new IllegalArgumentException("An entity set needs a name");
		}
	}

}
