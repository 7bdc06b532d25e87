package uz.consbridge.delivery.handling;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.events.Target;

/** What an exception of a handler means. */
final class HandlerFailures {

	private static final int DEEPEST_CAUSE = 10;

	private static final String OURS = "uz.consbridge.";

	private HandlerFailures() {
	}

	/** An outage of our database, a lost race to try again, or a bug. */
	public static Outcome outcomeOf(Throwable failure) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
			Outcome outcome = databaseOutcome(cause);
			if (outcome != null) {
				return outcome;
			}
			cause = cause.getCause();
		}
		return new Outcome.Park(ParkReason.HANDLER_BUG, describe(failure));
	}

	private static @Nullable Outcome databaseOutcome(Throwable cause) {
		return switch (cause) {
			case ConcurrencyFailureException _ -> new Outcome.Retry(null, name(cause));
			case TransientDataAccessException _, RecoverableDataAccessException _, DataAccessResourceFailureException _,
					CannotCreateTransactionException _, TransactionSystemException _ ->
				new Outcome.Outage(Target.POSTGRES, null, name(cause));
			default -> null;
		};
	}

	/** Type and place only: messages of exceptions may hold personal data. */
	private static String describe(Throwable failure) {
		String place = Arrays.stream(failure.getStackTrace())
			.filter((frame) -> frame.getClassName().startsWith(OURS))
			.findFirst()
			.map((frame) -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
			.orElse("");
		return name(failure) + place;
	}

	private static String name(Throwable failure) {
		return failure.getClass().getName();
	}

}
