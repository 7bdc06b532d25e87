package uz.consbridge.chatwootsync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.ChatwootClient;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.delivery.TargetProbe;
import uz.consbridge.events.Target;

/**
 * Whether Chatwoot serves us: for the kit, asked anew; for the health page, remembered.
 */
final class ChatwootReachability implements TargetProbe, HealthIndicator {

	private final ChatwootClient chatwoot;

	private final long inboxId;

	private final Duration within;

	private final Duration validFor;

	private final Clock clock;

	private volatile @Nullable Seen last;

	ChatwootReachability(ChatwootClient chatwoot, ChatwootProperties properties, Clock clock) {
		this.chatwoot = chatwoot;
		this.inboxId = properties.inboxId();
		this.within = properties.probe().within();
		this.validFor = properties.probe().validFor();
		this.clock = clock;
	}

	@Override
	public Target target() {
		return Target.CHATWOOT;
	}

	@Override
	public boolean answers() {
		return ask().why() == null;
	}

	@Override
	public Health health() {
		Seen seen = this.last;
		if (seen == null || seen.at().plus(this.validFor).isBefore(this.clock.instant())) {
			seen = ask();
		}
		return (seen.why() == null) ? Health.up().build() : Health.down().withDetail("reason", seen.why()).build();
	}

	private Seen ask() {
		String why = switch (this.chatwoot.probe(this.inboxId, Deadline.in(this.within))) {
			case Answer.Ok<Boolean> _ -> null;
			case Answer.Failed<Boolean>(Failure failure) -> failure.summary();
		};
		Seen seen = new Seen(this.clock.instant(), why);
		this.last = seen;
		return seen;
	}

	private record Seen(Instant at, @Nullable String why) {

	}

}
