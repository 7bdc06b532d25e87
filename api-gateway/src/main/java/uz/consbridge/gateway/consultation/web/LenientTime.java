package uz.consbridge.gateway.consultation.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Times as frontends write them: ISO 8601, without a zone in UTC, a day alone meaning its
 * start, with the extra {@code :00} that one of the frontends puts before the zone, and
 * with a plus sign that became a space in a query.
 */
final class LenientTime {

	private static final Pattern EXTRA_SECONDS = Pattern.compile("(.+T\\d{2}:\\d{2}:\\d{2}):00(Z|[+-]\\d{2}:?\\d{2})?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SHORT_OFFSET = Pattern.compile("(.+T.+[+-]\\d{2})(\\d{2})?");

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	/** Patterns would take the square of the length to refuse a very long text. */
	private static final int LONGEST = 64;

	/** Years that every system along the way can hold. */
	private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("3999-12-31T00:00:00Z");

	private LenientTime() {
	}

	/** The time meant, if any. */
	static Optional<Instant> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		String plain = text.strip()
			.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T")
			.replaceFirst(" (\\d{2}:?\\d{2})$", "+$1");
		Matcher extra = EXTRA_SECONDS.matcher(plain);
		if (extra.matches()) {
			plain = extra.group(1) + ((extra.group(2) != null) ? extra.group(2) : "");
		}
		Matcher offset = SHORT_OFFSET.matcher(plain);
		if (offset.matches()) {
			plain = offset.group(1) + ":" + ((offset.group(2) != null) ? offset.group(2) : "00");
		}
		try {
			return Optional.of(read(plain)).filter((time) -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The time meant by a text that was checked; none if none was given. */
	static @Nullable Instant given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : parse(text).orElse(null);
	}

	/** Where a search begins: a day alone begins by the clock on the wall. */
	static @Nullable Instant since(@Nullable String text, ZoneId zone) {
		return day(text).map((day) -> day.atStartOfDay(zone).toInstant()).orElseGet(() -> given(text));
	}

	/** Before which moment a search ends: a day alone belongs to it. */
	static @Nullable Instant until(@Nullable String text, ZoneId zone) {
		return day(text).map((day) -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElseGet(() -> given(text));
	}

	private static Optional<LocalDate> day(@Nullable String text) {
		return Optional.ofNullable(text)
			.map(String::strip)
			.filter((plain) -> DAY.matcher(plain).matches())
			.map(LocalDate::parse);
	}

	private static Instant read(String plain) {
		if (!plain.contains("T") && !plain.contains("t")) {
			return LocalDate.parse(plain).atStartOfDay().toInstant(ZoneOffset.UTC);
		}
		boolean zoned = plain.endsWith("Z") || plain.endsWith("z") || plain.matches(".+T.+[+-]\\d{2}:\\d{2}");
		return zoned ? OffsetDateTime.parse(plain).toInstant() : LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC);
	}

}
