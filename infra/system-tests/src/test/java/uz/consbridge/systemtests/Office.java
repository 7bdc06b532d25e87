package uz.consbridge.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Consultants and clients who do at random whatever can be done in Chatwoot. Only every
 * third conversation is ever resolved, so that there is something to change until the
 * end.
 */
final class Office {

	/** Put on conversations by people alone. */
	static final List<String> LABELS = List.of("vip", "second_line", "billing");

	private static final List<String> PRIORITIES = List.of("low", "medium", "high", "urgent");

	private final Simulator chatwoot;

	private final Consultant consultant;

	private final List<Long> conversations;

	private final Random random;

	private final Set<Long> resolved = ConcurrentHashMap.newKeySet();

	private final AtomicInteger done = new AtomicInteger();

	Office(Simulator chatwoot, List<Long> conversations, Random random) {
		this.chatwoot = chatwoot;
		this.consultant = new Consultant(chatwoot);
		this.conversations = conversations;
		this.random = random;
	}

	/** Works for that time with so many actions a second. */
	void work(Duration length, int perSecond) {
		int wanted = Math.toIntExact(length.toSeconds() * perSecond);
		AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
		try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
			var working = clock.scheduleAtFixedRate(() -> {
				try {
					if (this.done.get() < wanted) {
						act();
						this.done.incrementAndGet();
					}
				}
				catch (RuntimeException | AssertionError ex) {
					failed.set(ex);
				}
			}, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
			Awaitility.await("work")
				.atMost(length.multipliedBy(2).plusMinutes(1))
				.until(() -> this.done.get() >= wanted || failed.get() != null);
			working.cancel(false);
		}
		assertThat(failed.get()).isNull();
	}

	/** Whether the conversation was resolved at any time. */
	boolean resolved(long conversation) {
		return this.resolved.contains(conversation);
	}

	private void act() {
		long conversation = this.conversations.get(this.random.nextInt(this.conversations.size()));
		switch (this.random.nextInt(10)) {
			case 0 -> this.consultant.status(conversation, "pending");
			case 1 -> this.consultant.status(conversation, "open");
			case 2 -> resolve(conversation);
			case 3 -> this.consultant.assign(conversation, 7 + this.random.nextInt(2));
			case 4 -> label(conversation);
			case 5 -> this.consultant.write(conversation, "toggle_priority", Map.of("priority", any(PRIORITIES)));
			case 6 -> mood(conversation);
			default -> this.chatwoot.order("/_sim/conversations/" + conversation + "/messages",
					Map.of("content", "message " + this.done, "by", any(List.of("agent", "client")), "private",
							this.random.nextInt(5) == 0));
		}
	}

	private void resolve(long conversation) {
		if (this.conversations.indexOf(conversation) % 3 == 0) {
			this.resolved.add(conversation);
			this.consultant.status(conversation, "resolved");
		}
		else {
			this.consultant.status(conversation, "snoozed");
		}
	}

	private void label(long conversation) {
		Set<String> labels = new TreeSet<>();
		this.consultant.conversation(conversation)
			.path("labels")
			.valueStream()
			.forEach((label) -> labels.add(label.asString()));
		String label = any(LABELS);
		if (!labels.remove(label)) {
			labels.add(label);
		}
		this.consultant.write(conversation, "labels", Map.of("labels", List.copyOf(labels)));
	}

	/** Moods are numbered, so that it can be seen in which order they were learned. */
	private void mood(long conversation) {
		Map<String, JsonNode> attributes = new TreeMap<>();
		this.consultant.conversation(conversation)
			.path("custom_attributes")
			.properties()
			.forEach((attribute) -> attributes.put(attribute.getKey(), attribute.getValue()));
		attributes.put("mood", Json.MAPPER.valueToTree(this.done.get()));
		this.consultant.write(conversation, "custom_attributes", Map.of("custom_attributes", attributes));
	}

	private <T> T any(List<T> things) {
		return things.get(this.random.nextInt(things.size()));
	}

}
