package uz.consbridge.chatwootsync.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import uz.consbridge.chatwoot.Account;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Sight;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.delivery.Outcome;

/**
 * Reads at start what labels and definitions of attributes the account has, and makes
 * those that are missing. Nothing waits for it: while Chatwoot is away it is tried again,
 * and whatever it lacks then, Chatwoot takes labels and attributes without. Instances
 * that start together share the effect ledger.
 */
public final class SetUp implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(SetUp.class);

	/** In turns: an hour, as long as a turn is half a minute. */
	private static final int LONGEST_PAUSE = 120;

	private final Account account;

	private final Effects effects;

	private final List<List<Wanted>> wanted;

	private final boolean enabled;

	private final long sequence;

	private int failed;

	private int pausing;

	private volatile boolean complete;

	private volatile @Nullable String obstacle;

	/**
	 * @param labels titles of labels
	 * @param startedAt milliseconds; what was made for an earlier start and is missing at
	 * a later one is made again
	 */
	public SetUp(Account account, Effects effects, Collection<String> labels, SetUpProperties properties,
			long startedAt) {
		this.account = account;
		this.effects = effects;
		this.wanted = List.of(Wishes.labels(labels), Wishes.definitions(properties));
		this.enabled = properties.enabled();
		this.sequence = startedAt;
	}

	/** Does what is still to be done, after each failure one turn later than before. */
	@Scheduled(fixedDelayString = "${consbridge.set-up.every:30s}")
	public void look() {
		if (!this.enabled || this.complete || this.pausing-- > 0) {
			return;
		}
		List<String> obstacles = new ArrayList<>();
		for (List<Wanted> kind : this.wanted) {
			if (!kind.isEmpty()) {
				complete(kind, obstacles);
			}
		}
		String first = obstacles.isEmpty() ? null : obstacles.getFirst();
		if (first == null) {
			this.complete = true;
			log.info("Chatwoot has all labels and definitions of attributes");
		}
		else if (!Objects.equals(first, this.obstacle)) {
			log.warn("Chatwoot is not set up yet and will be tried again: {}", first);
		}
		this.pausing = Math.min(this.failed++, LONGEST_PAUSE);
		this.obstacle = first;
	}

	@Override
	public Health health() {
		String why = this.obstacle;
		if (this.complete || !this.enabled) {
			return Health.up().build();
		}
		return (why != null) ? Health.unknown().withDetail("reason", why).build() : Health.unknown().build();
	}

	private void complete(List<Wanted> kind, List<String> obstacles) {
		Step<Set<String>> present = this.effects
			.read((deadline) -> kind.getFirst().present().apply(this.account, deadline));
		switch (present) {
			case Step.Halted<Set<String>>(Outcome outcome) -> obstacles.add(reason(outcome));
			case Step.Reached<Set<String>>(Set<String> marks) ->
				kind.stream().filter((each) -> !marks.contains(each.mark())).forEach((each) -> make(each, obstacles));
		}
	}

	private void make(Wanted missing, List<String> obstacles) {
		Step<Boolean> made = this.effects.set(missing.kind(), missing.mark(), this.sequence,
				(deadline) -> missing.present()
					.apply(this.account, deadline)
					.map((marks) -> marks.contains(missing.mark()) ? new Sight.Present<>(true)
							: new Sight.Missing<>(missing.create().apply(this.account))));
		if (made instanceof Step.Halted<Boolean>(Outcome outcome)) {
			obstacles.add(missing + ": " + reason(outcome));
		}
	}

	private static String reason(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Outage outage -> outage.reason();
			case Outcome.Later later -> later.why();
			case Outcome.Retry retry -> retry.reason();
			case Outcome.Park park -> park.detail();
			case Outcome.Done _ -> "";
		};
	}

}
