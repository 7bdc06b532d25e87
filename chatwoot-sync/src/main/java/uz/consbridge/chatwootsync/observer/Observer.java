package uz.consbridge.chatwootsync.observer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;

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
import uz.consbridge.chatwoot.Message;
import uz.consbridge.chatwootsync.conversation.ConversationStates;
import uz.consbridge.chatwootsync.observer.Marks.Mark;
import uz.consbridge.chatwootsync.observer.Marks.Observed;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.events.ChatwootEvent.ConversationSnapshot;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Topics;

/**
 * Asks Chatwoot from time to time what changed, and reports each version of a
 * conversation once. It compares nothing: the owner knows what it has been told. While
 * nothing changes it costs one request.
 */
public final class Observer {

	private static final Logger log = LoggerFactory.getLogger(Observer.class);

	/** So many failures are not about one conversation. */
	private static final int IN_A_ROW = 3;

	private final ChatwootClient chatwoot;

	private final long inboxId;

	private final MessageReading messages;

	private final EventPublisher publisher;

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
		this.messages = new MessageReading(chatwoot.messages());
		this.publisher = publisher;
		this.dataSource = dataSource;
		this.properties = properties;
		this.clock = clock;
		this.meters = new ObserverMeters(registry, clock);
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
				Extent extent = report(marks, changed, since, now, deadline);
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
					extent = extent.and(report(marks, wanted, since, now, deadline));
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
		return extent == Extent.ALL || this.left == IN_A_ROW;
	}

	/** How much of what is new was reported. */
	private enum Extent {

		ALL, SOME, CUT_SHORT;

		Extent and(Extent other) {
			return (compareTo(other) >= 0) ? this : other;
		}

	}

	/**
	 * Reports what is new, the newest first. A conversation that cannot be read keeps no
	 * other waiting, unless several in a row cannot.
	 */
	private Extent report(Marks marks, List<Conversation> changed, Instant since, Instant now, Deadline deadline) {
		Instant settled = now.minus(this.properties.settle());
		Extent extent = Extent.ALL;
		int failing = 0;
		for (Conversation conversation : changed.stream()
			.sorted(Comparator.comparing(Observer::version).reversed())
			.toList()) {
			Optional<Observed> before = marks.observed(conversation.id());
			if (version(conversation).isAfter(settled)) {
				this.meters.conversation("busy");
			}
			else if (before.isPresent() && !version(conversation).isAfter(before.get().version())) {
				this.meters.conversation("known");
			}
			else if (report(marks, conversation, before.map(Observed::lastMessageId).orElse(0L), since, deadline)) {
				failing = 0;
			}
			else {
				extent = Extent.SOME;
				failing++;
			}
			if (failing == IN_A_ROW) {
				return Extent.CUT_SHORT;
			}
		}
		return extent;
	}

	private boolean report(Marks marks, Conversation conversation, long knownId, Instant since, Deadline deadline) {
		return switch (this.messages.since(conversation.id(), knownId, since, deadline)) {
			case Answer.Failed<List<Message>>(var why) -> {
				log.info("The messages of conversation {} cannot be read now: {}", conversation.id(), why.summary());
				yield false;
			}
			case Answer.Ok<List<Message>>(List<Message> read) -> report(marks, conversation, knownId, read);
		};
	}

	private boolean report(Marks marks, Conversation conversation, long knownId, List<Message> read) {
		long lastId = read.isEmpty() ? knownId : read.getLast().id();
		if (!publish(conversation, read, lastId)) {
			return false;
		}
		marks.keep(conversation.id(), new Observed(version(conversation), lastId));
		this.meters.conversation("reported");
		return true;
	}

	private boolean publish(Conversation conversation, List<Message> messages, long lastId) {
		ConversationSnapshot snapshot = new ConversationSnapshot(ConversationStates.of(conversation),
				ConversationStates.of(messages));
		Instant version = version(conversation);
		String id = Ids.named("observed", snapshot.key(), version.toString(), Long.toString(lastId)).toString();
		try {
			this.publisher
				.publish(Topics.CHATWOOT, snapshot.key(),
						new Event<>(id, "chatwoot-sync", version, snapshot.key(), null, null, snapshot))
				.join();
			return true;
		}
		catch (CompletionException ex) {
			log.warn("Conversation {} could not be reported: {}", conversation.id(), String.valueOf(ex.getCause()));
			return false;
		}
	}

	private static Instant written(Conversation conversation) {
		return Objects.requireNonNullElse(conversation.lastActivityAt(), Instant.EPOCH);
	}

	/** Chatwoot before 4.0.2 tells no version: such a conversation is never news. */
	private static Instant version(Conversation conversation) {
		return Objects.requireNonNullElse(conversation.updatedAt(), Instant.EPOCH);
	}

}
