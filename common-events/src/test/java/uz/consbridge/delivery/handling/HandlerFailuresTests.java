package uz.consbridge.delivery.handling;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.events.Target;

import static org.assertj.core.api.Assertions.assertThat;

class HandlerFailuresTests {

	@Test
	void aDatabaseOutOfReachIsAnOutage() {
		assertThat(new RuntimeException[] { new CannotGetJdbcConnectionException("x", new SQLException()),
				new CannotCreateTransactionException("x"), new DataAccessResourceFailureException("x"),
				new QueryTimeoutException("x"),
				new IllegalStateException(new DataAccessResourceFailureException("x")) })
			.allSatisfy((failure) -> assertThat(HandlerFailures.outcomeOf(failure)).isInstanceOfSatisfying(
					Outcome.Outage.class, (it) -> assertThat(it.target()).isEqualTo(Target.POSTGRES)));
	}

	@Test
	void aLostRaceIsTriedAgain() {
		assertThat(HandlerFailures.outcomeOf(new CannotAcquireLockException("deadlock")))
			.isInstanceOf(Outcome.Retry.class);
	}

	@Test
	void anythingElseIsABugNamedByPlaceNotByMessage() {
		assertThat(HandlerFailures.outcomeOf(new DataIntegrityViolationException("Key (phone)=(+998) exists")))
			.isInstanceOfSatisfying(Outcome.Park.class, (park) -> {
				assertThat(park.reason()).isEqualTo(ParkReason.HANDLER_BUG);
				assertThat(park.detail()).contains("DataIntegrityViolationException", "HandlerFailuresTests")
					.doesNotContain("998");
			});
	}

}
