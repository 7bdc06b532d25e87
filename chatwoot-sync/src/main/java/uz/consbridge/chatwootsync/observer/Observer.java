package uz.consbridge.chatwootsync.observer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.ChatwootClient;
import uz.consbridge.chatwoot.Conversation;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwootsync.observer.Findings.Extent;
import uz.consbridge.chatwootsync.observer.Marks.Mark;
import uz.consbridge.delivery.EventPublisher;

/**
 * Asks Chatwoot from time to time what changed, and reports each version of a
 * conversation once. It compares nothing: the owner knows what it has been told. While
 * nothing changes it costs one request.
 */
public final class Observer {

	private static final Logger log = LoggerFactory.getLogger(Observer.class);

	private final ChatwootClient chatwoot;

	private final long inboxId;

	private final Findings findings;

	private final DataSource dataSource;

	private final ObserverProperties properties;

	private final Clock clock;

	private final ObserverMeters meters;

	/** Looks in a row after which only single conversations were left. */
	private int left;

	/**
	 * @param inboxId whose conversations are ours
	 */
	public Observer(ChatwootClient chatwoot, long inboxId, EventPublisher publisher, DataSource dataSource,
			ObserverProperties properties, Clock clock, MeterRegistry registry) {
		this.chatwoot = chatwoot;
		this.inboxId = inboxId;
		this.dataSource = dataSource;
		this.properties = properties;
		this.clock = clock;
		this.meters = new ObserverMeters(registry, clock);
		this.findings = new Findings(chatwoot, publisher, properties.settle(), this.meters);
	}

	/** Looks, unless another instance does or has just done so. */
	@Scheduled(initialDelayString = "${consbridge.observer.every:2m}",
			fixedDelayString = "${consbridge.observer.every:2m}")
	public void look() {
		if (!this.properties.enabled()) {
			return;
		}
		try {
			Optional<Marks> held = Marks.tryOpen(this.dataSource);
			if (held.isPresent()) {
				try (Marks marks = held.get()) {
					look(marks);
				}
			}
		}
		catch (DataAccessException ex) {
			log.warn("Chatwoot is not observed now: {}", ex.getClass().getSimpleName());
			this.meters.looked("failed");
		}
	}

	private void look(Marks marks) {
		Instant now = this.clock.instant();
		Mark last = marks.mark().orElse(null);
		if (last != null) {
			this.meters.seenUntil(last.seenUntil());
		}
		if (last != null
				&& Duration.between(last.lookedAt(), now).compareTo(this.properties.every().dividedBy(2)) < 0) {
			return;
		}
		Deadline deadline = Deadline.in(this.properties.within());
		Instant since = (last != null) ? last.seenUntil().minus(this.properties.overlap())
				: now.minus(this.properties.first());
		Instant earliest = now.minus(this.properties.longest());
		boolean absent = since.isBefore(earliest);
		Duration asked = Duration.between(absent ? earliest : since, now);
		switch (this.chatwoot.conversations().changedWithin(asked, this.inboxId, deadline)) {
			case Answer.Failed<List<Conversation>>(var why) -> {
				log.info("Chatwoot does not tell now what changed: {}", why.summary());
				this.meters.looked("failed");
			}
			case Answer.Ok<List<Conversation>>(List<Conversation> changed) -> {
				Extent extent = this.findings.report(marks, changed, since, now, deadline);
				boolean complete = enough(absent ? extent.and(catchUp(marks, since, now, deadline)) : extent, absent);
				Instant seenUntil = (complete || last == null) ? complete ? now : since : last.seenUntil();
				marks.keep(new Mark(seenUntil, now), seenUntil.minus(this.properties.longest().multipliedBy(2)));
				this.meters.seenUntil(seenUntil);
				this.meters.looked(complete ? "complete" : "incomplete");
			}
		}
	}

	/**
	 * After a long absence everything that changed cannot be asked for at once. Page by
	 * page, where somebody wrote last comes first: what moves meanwhile moves to the
	 * front, and the next look finds it. What nobody wrote in is left to the night.
	 */
	private Extent catchUp(Marks marks, Instant since, Instant now, Deadline deadline) {
		log.warn("Chatwoot was not observed since {}; conversations are read page by page", since);
		this.meters.gap();
		Extent extent = Extent.ALL;
		for (int page = 1;; page++) {
			switch (this.chatwoot.conversations().writtenLast(this.inboxId, page, deadline)) {
				case Answer.Failed<List<Conversation>>(var why) -> {
					log.info("Chatwoot does not tell now who wrote last: {}", why.summary());
					return Extent.CUT_SHORT;
				}
				case Answer.Ok<List<Conversation>>(List<Conversation> read) -> {
					List<Conversation> wanted = read.stream()
						.filter((conversation) -> !written(conversation).isBefore(since))
						.toList();
					extent = extent.and(this.findings.report(marks, wanted, since, now, deadline));
					if (extent == Extent.CUT_SHORT || wanted.size() < read.size() || read.isEmpty()) {
						return extent;
					}
				}
			}
		}
	}

	/**
	 * Whether the mark may move. A conversation that could not be read for as long as the
	 * longest look goes back, and then several times, is left to the night.
	 */
	private boolean enough(Extent extent, boolean absent) {
		this.left = (extent == Extent.SOME && absent) ? this.left + 1 : 0;
		return extent == Extent.ALL || this.left == Findings.IN_A_ROW;
	}

	private static Instant written(Conversation conversation) {
		return Objects.requireNonNullElse(conversation.lastActivityAt(), Instant.EPOCH);
	}

}
