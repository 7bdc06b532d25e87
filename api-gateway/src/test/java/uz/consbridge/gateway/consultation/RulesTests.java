package uz.consbridge.gateway.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.ConsultationProperties.ClosePolicy;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTests {

	private static final Instant CREATED = Instant.parse("2026-11-23T07:00:00Z");

	private final Rules rules = new Rules(new ConsultationProperties(ZoneId.of("Asia/Tashkent"), 30,
			Duration.ofMinutes(30), 3, "062699c7-24b2-11e9-a1e3-60a44cafb67d", Duration.ofMinutes(15),
			Duration.ofHours(24), 12, ClosePolicy.ACCEPT));

	@ParameterizedTest
	@CsvSource({ "new, 0, true", "open, 0, true", "pending, 0, true", "other, 0, false", "resolved, 0, false",
			"closed, 0, false", "cancelled, 0, false", "open, 1800, true", "open, 1801, false" })
	void cancellingIsPossibleForAWhile(String status, int age, boolean possible) {
		assertThat(this.rules.cancellable(consultation(Status.of(status), null), CREATED.plusSeconds(age)).isEmpty())
			.isEqualTo(possible);
	}

	@Test
	void whatHasAnEndCannotBeCancelled() {
		assertThat(this.rules.cancellable(consultation(Status.OPEN, CREATED), CREATED)).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "new, true", "open, true", "pending, true", "other, true", "resolved, false", "closed, false",
			"cancelled, false" })
	void whatHasEndedCannotBeMoved(String status, boolean possible) {
		assertThat(this.rules.redatable(consultation(Status.of(status), null)).isEmpty()).isEqualTo(possible);
	}

	@ParameterizedTest
	@CsvSource({ "0, true", "2592000, true", "2592001, false" })
	void thirtyDaysAheadIsTheLimit(int ahead, boolean possible) {
		assertThat(this.rules.notTooFar("new_date", CREATED.plusSeconds(ahead), CREATED).isEmpty()).isEqualTo(possible);
	}

	@ParameterizedTest
	@CsvSource({ "0, true", "2, true", "3, false", "4, false" })
	void threeConsultationsADayAreTheLimit(int others, boolean possible) {
		assertThat(this.rules.dailyLimit("new_date", LocalDate.of(2026, 11, 23), others).isEmpty()).isEqualTo(possible);
	}

	@ParameterizedTest
	@CsvSource({ "0, false", "1, true", "5, true", "6, false", "-1, false" })
	void ratingsAreFromOneToFive(int rating, boolean possible) {
		assertThat(this.rules.rating("rating", rating).isEmpty()).isEqualTo(possible);
	}

	@ParameterizedTest
	@CsvSource({ ", true", "FRONT, false", "17, false", "00000000-0000-0000-0000-000000000000, false",
			"062699C7-24B2-11E9-A1E3-60A44CAFB67D, true", "062699c724b211e9a1e360a44cafb67d, false" })
	void managersAreGuids(@Nullable String key, boolean possible) {
		assertThat(this.rules.guid("manager_key", key).isEmpty()).isEqualTo(possible);
	}

	@ParameterizedTest
	@CsvSource({ "open, resolved, true", "resolved, open, false", "resolved, closed, false", "cancelled, open, false",
			"closed, closed, true", "pending, cancelled, true" })
	void callersCannotUndoAnEnd(String from, String to, boolean possible) {
		assertThat(this.rules.status(consultation(Status.of(from), null), Status.of(to)).isEmpty()).isEqualTo(possible);
	}

	private static Consultation consultation(Status status, @Nullable Instant endedAt) {
		return new Consultation(UUID.randomUUID(), Origin.API, Channel.SITE, UUID.randomUUID(), UUID.randomUUID(), null,
				ConsultationType.ACCOUNTING, status, false, "ru", null, null, null, null, null, null, List.of(),
				List.of(), Map.of(), null, null, CREATED, null, endedAt, null, null, null, null, null, null, "s", "m",
				null, SyncState.PENDING, SyncState.PENDING, null, null, false);
	}

}
