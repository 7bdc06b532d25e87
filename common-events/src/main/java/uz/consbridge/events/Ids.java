package uz.consbridge.events;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import org.jspecify.annotations.Nullable;

/** Source of identifiers; inject it, so that tests can fix what is random. */
public interface Ids {

	/** A new UUIDv7: unique, and later ones sort after earlier ones. */
	UUID next();

	/** A new random UUIDv4, for what must not be guessed. */
	UUID random();

	/** The UUIDv5 of the given parts: the same for the same parts, everywhere. */
	static UUID named(String... parts) {
		return Named.GENERATOR.generate(String.join("\u001f", parts));
	}

	/**
	 * The UUID that a text from outside names, outer spaces aside; empty if it is none.
	 */
	static Optional<UUID> parse(@Nullable String text) {
		if (text == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(UUID.fromString(text.strip()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The reference of 1C that a text is, outer spaces aside: 8-4-4-4-12 hexadecimal
	 * digits in either case; empty if it is none.
	 */
	static Optional<UUID> guid(@Nullable String text) {
		// What is parsed without being one, such as shorter groups, reads differently.
		return parse(text)
			.filter((guid) -> text != null && guid.toString().equals(text.strip().toLowerCase(Locale.ROOT)));
	}

	/** The generators of production. */
	static Ids standard() {
		NoArgGenerator timeOrdered = Generators.timeBasedEpochGenerator();
		return new Ids() {
			@Override
			public UUID next() {
				return timeOrdered.generate();
			}

			@Override
			public UUID random() {
				return UUID.randomUUID();
			}
		};
	}

	/** Holds the generator of {@link #named}. */
	final class Named {

		private static final NameBasedGenerator GENERATOR = Generators
			.nameBasedGenerator(UUID.fromString("6f2d3c1e-9b4a-5c7d-8e1f-2a3b4c5d6e7f"));

		private Named() {
		}

	}

}
