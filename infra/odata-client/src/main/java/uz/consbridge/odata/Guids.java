package uz.consbridge.odata;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Ids;

/** References of 1C as text. */
public final class Guids {

	private Guids() {
	}

	/**
	 * The reference, if the text is one: 8-4-4-4-12 hexadecimal digits in either case.
	 */
	public static Optional<UUID> parse(@Nullable String text) {
		if (text == null) {
			return Optional.empty();
		}
		String folded = text.strip().toLowerCase(Locale.ROOT);
		// What is parsed without being one, such as shorter groups, reads differently.
		return Ids.parse(folded).filter((guid) -> guid.toString().equals(folded));
	}

}
