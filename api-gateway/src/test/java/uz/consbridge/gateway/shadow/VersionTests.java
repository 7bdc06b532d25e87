package uz.consbridge.gateway.shadow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VersionTests {

	@ParameterizedTest(name = "{0} {1} newer than {2} {3}: {4}")
	@CsvSource({ "2026-11-23T07:00:01Z, , 2026-11-23T07:00:00Z, , true",
			"2026-11-23T07:00:00Z, , 2026-11-23T07:00:00Z, , false",
			"2026-11-23T07:00:00Z, , 2026-11-23T07:00:01Z, , false",
			"2026-11-23T07:00:00.000002Z, , 2026-11-23T07:00:00.000001Z, , true",
			"2026-11-23T07:00:00Z, AAAAAAlI7co=, 2026-11-23T07:00:00Z, AAAAAAlI7ck=, true",
			"2026-11-23T07:00:00Z, AAAAAAlI7ck=, 2026-11-23T07:00:00Z, AAAAAAlI7co=, false",
			"2026-11-23T07:00:00Z, AAAAAAlI7ck=, 2026-11-23T07:00:00Z, AAAAAAlI7ck=, false",
			"2026-11-23T07:00:00Z, AAAAAAlI7ck=, 2026-11-23T07:00:01Z, AAAAAAlI7co=, false",
			"2026-11-23T07:00:00Z, AAAAAAlI7co=, 2026-11-25T07:00:00Z, AAAAAAlI7ck=, true",
			"2026-11-23T07:00:01Z, AAAAAAlI7ck=, 2026-11-23T07:00:00Z, AAAAAAlI7co=, true",
			"2026-11-23T07:00:00Z, opaque-1, 2026-11-23T07:00:00Z, opaque-2, true",
			", AAAAAAlI7co=, 2026-11-23T07:00:00Z, AAAAAAlI7ck=, true",
			", AAAAAAlI7ck=, 2026-11-23T07:00:00Z, AAAAAAlI7ck=, false", ", , 2026-11-23T07:00:00Z, , true" })
	void isComparedByItsInstantThenByItsMark(@Nullable Instant at, @Nullable String mark, @Nullable Instant otherAt,
			@Nullable String otherMark, boolean newer) {
		assertThat(new Version(at, mark).newerThan(new Version(otherAt, otherMark))).isEqualTo(newer);
	}

}
