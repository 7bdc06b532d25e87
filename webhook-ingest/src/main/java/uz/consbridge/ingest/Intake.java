package uz.consbridge.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.ingest.chatwoot.HookReader;
import uz.consbridge.ingest.chatwoot.Reading;
import uz.consbridge.ingest.spool.Outgoing;

/**
 * Makes proven hooks durable. The answer says so only after Kafka, or the disk while
 * Kafka is away, has it; a hook that can be read but says nothing is counted; one that
 * cannot be read is kept for a person. The same fact under two delivery ids is two
 * events: consumers tell by the version inside.
 */
public final class Intake {

	private static final Logger log = LoggerFactory.getLogger(Intake.class);

	static final String SOURCE = "webhook-ingest";

	private final HookReader reader = new HookReader();

	private final Records records;

	private final Journal journal;

	private final Deliveries deliveries;

	private final IngestMetrics metrics;

	private final Duration deadline;

	private final Clock clock;

	/**
	 * @param deadline time in which a hook must be durable, Kafka's and the disk's
	 */
	Intake(IngestSettings settings, Duration deadline, Journal journal, IngestMetrics metrics, Clock clock) {
		this.records = new Records(clock);
		this.journal = journal;
		this.deliveries = new Deliveries(settings.remembered());
		this.metrics = metrics;
		this.deadline = deadline;
		this.clock = clock;
	}

	/** Takes a hook; blocks until it is safe or the deadline has passed. */
	public Verdict take(Hook hook) {
		Instant arrivedAt = this.clock.instant();
		if (hook.sentAt() != null) {
			this.metrics.skew(hook.sentAt(), arrivedAt);
		}
		return switch (this.reader.read(hook.body())) {
			case Reading.Ignored(Reading.Reason reason) -> {
				this.metrics.ignored(reason);
				yield Verdict.IGNORED;
			}
			case Reading.Understood understood -> publish(hook, understood, arrivedAt);
			case Reading.Unreadable unreadable -> keep(hook, unreadable);
		};
	}

	private Verdict publish(Hook hook, Reading.Understood understood, Instant arrivedAt) {
		ChatwootEvent data = understood.event();
		Event<ChatwootEvent> event = new Event<>(id(hook, understood.identity()), SOURCE,
				happenedAt(hook, understood, arrivedAt), data.key(), null, null, data);
		Verdict verdict = store(hook, Verdict.PUBLISHED, this.records.of(event));
		if (verdict == Verdict.PUBLISHED || verdict == Verdict.SPOOLED) {
			this.metrics.published(event.type());
		}
		return verdict;
	}

	private Verdict keep(Hook hook, Reading.Unreadable unreadable) {
		String id = id(hook, null);
		log.warn("Webhook {} cannot be read: {} {}; published for inspection", id, unreadable.field(),
				unreadable.problem());
		return store(hook, Verdict.UNREADABLE, this.records.unreadable(id, hook, unreadable));
	}

	private Verdict store(Hook hook, Verdict onKafka, Outgoing outgoing) {
		long giveUpAt = System.nanoTime() + this.deadline.toNanos();
		Deliveries.Once once = (hook.deliveryId() != null)
				? this.deliveries.once(hook.deliveryId(), () -> this.journal.append(outgoing))
				: new Deliveries.Once(true, Deliveries.begin(() -> this.journal.append(outgoing)));
		return await(once, onKafka, giveUpAt);
	}

	private Verdict await(Deliveries.Once once, Verdict onKafka, long giveUpAt) {
		try {
			Journal.Place place = once.stored().get(Math.max(0, giveUpAt - System.nanoTime()), TimeUnit.NANOSECONDS);
			if (!once.first()) {
				return Verdict.DUPLICATE;
			}
			return switch (place) {
				case KAFKA -> onKafka;
				case SPOOL -> Verdict.SPOOLED;
			};
		}
		catch (ExecutionException ex) {
			log.warn("A webhook could not be stored: {}", String.valueOf(ex.getCause()));
			return Verdict.UNAVAILABLE;
		}
		catch (TimeoutException ex) {
			log.warn("A webhook could not be stored within {}", this.deadline);
			return Verdict.UNAVAILABLE;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Verdict.UNAVAILABLE;
		}
	}

	/** Chatwoot's own id of the delivery, else what the body says, else the body. */
	private static String id(Hook hook, @Nullable String identity) {
		if (hook.deliveryId() != null) {
			return Ids.named("chatwoot", "delivery", hook.deliveryId()).toString();
		}
		if (identity != null) {
			return Ids.named("chatwoot", "fact", identity).toString();
		}
		return Ids.named("chatwoot", "body", Base64.getEncoder().encodeToString(hook.body())).toString();
	}

	private static Instant happenedAt(Hook hook, Reading.Understood understood, Instant arrivedAt) {
		if (understood.happenedAt() != null) {
			return understood.happenedAt();
		}
		return (hook.sentAt() != null) ? hook.sentAt() : arrivedAt;
	}

}
