package uz.consbridge.gateway.shadow;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An outside system's own version of a thing.
 *
 * @param at when it was last changed, by the system's clock
 * @param mark tells apart versions of the same instant; opaque, though 1C's is known to
 * be a counter of eight bytes
 */
public record Version(@Nullable Instant at, @Nullable String mark) {

	/**
	 * Whether this version may be later. Versions that cannot be compared are taken as
	 * later, for a report must not be lost; so are those whose times and counters
	 * contradict each other, as of a document that was dated ahead and then changed.
	 */
	public boolean newerThan(Version other) {
		if (this.mark != null && other.mark != null && counterBelow(other.mark, this.mark)) {
			return true;
		}
		if (this.at != null && other.at != null && !this.at.equals(other.at)) {
			return this.at.isAfter(other.at);
		}
		if (this.mark != null && other.mark != null) {
			return !this.mark.equals(other.mark) && !counterBelow(this.mark, other.mark);
		}
		return this.at == null || other.at == null;
	}

	private static boolean counterBelow(String mark, String other) {
		Optional<Long> left = counter(mark);
		Optional<Long> right = counter(other);
		return left.isPresent() && right.isPresent() && Long.compareUnsigned(left.get(), right.get()) < 0;
	}

	private static Optional<Long> counter(String mark) {
		try {
			byte[] bytes = Base64.getDecoder().decode(mark);
			return (bytes.length == Long.BYTES) ? Optional.of(ByteBuffer.wrap(bytes).getLong()) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
