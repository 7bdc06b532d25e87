package uz.consbridge.odata;

import java.time.Duration;
import java.util.Optional;

/**
 * Until when 1C is not to be called by anybody: it asked to wait, or refused the login
 * and may lock out who tries again and again.
 */
final class Quiet {

	/** Longer than this nobody is believed who asks to wait. */
	private static final Duration LONGEST = Duration.ofMinutes(15);

	private final Duration afterRefusedLogin;

	private volatile Deadline until = Deadline.in(Duration.ZERO);

	private volatile boolean login;

	Quiet(Duration afterRefusedLogin) {
		this.afterRefusedLogin = afterRefusedLogin;
	}

	/** Why no request may leave now. */
	Optional<Failure> now() {
		Duration wait = this.until.left();
		if (!wait.isPositive()) {
			return Optional.empty();
		}
		return Optional.of(this.login ? new Failure.Unauthorized("the login was refused a moment ago", true)
				: new Failure.Away("it asked to wait", wait));
	}

	/** Takes note of an answer. */
	void heed(Answer<?> answer) {
		if (answer instanceof Answer.Failed<?>(Failure.Unauthorized(var detail, boolean refused)) && refused
				&& this.afterRefusedLogin.isPositive()) {
			this.login = true;
			this.until = Deadline.in(this.afterRefusedLogin);
		}
		else if (answer instanceof Answer.Failed<?>(Failure.Away(var reason, Duration after)) && after != null) {
			this.login = false;
			this.until = Deadline.in((after.compareTo(LONGEST) < 0) ? after : LONGEST);
		}
	}

}
