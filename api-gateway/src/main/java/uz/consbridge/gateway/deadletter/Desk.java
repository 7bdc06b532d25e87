package uz.consbridge.gateway.deadletter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Ids;

import org.springframework.stereotype.Service;

/**
 * Takes operators' wishes. Records of a key are dealt with in their order: alone, only
 * the head of its key can be.
 */
@Service
public class Desk {

	private final DeadLetters letters;

	private final Runs runs;

	private final Instructions instructions;

	private final Clock clock;

	private final Ids ids;

	public Desk(DeadLetters letters, Runs runs, Instructions instructions, Clock clock, Ids ids) {
		this.letters = letters;
		this.runs = runs;
		this.instructions = instructions;
		this.clock = clock;
		this.ids = ids;
	}

	/**
	 * Who wants it.
	 *
	 * @param name as the operator calls itself
	 * @param address network address
	 */
	public record Operator(String name, @Nullable String address) {

	}

	/** What became of a wish. */
	public sealed interface Answer {

		/** It is on its way to the group, or there was nothing to do. */
		record Accepted(Run run) implements Answer {

		}

		record Unknown() implements Answer {

		}

		/** Another record of the key comes first. */
		record NotTheHead(UUID head) implements Answer {

		}

		/** Kafka did not take the instruction. */
		record Unavailable() implements Answer {

		}

	}

	/** Has one record handled again. */
	public Answer replay(UUID id, Operator operator, @Nullable String reason) {
		return one(id, Run.Action.REPLAY, operator, reason);
	}

	/** Gives one record up. */
	public Answer discard(UUID id, Operator operator, String reason) {
		return one(id, Run.Action.DISCARD, operator, reason);
	}

	/** Has all parked records of a key handled again, in their order. */
	public Answer replayKey(String group, String key, Operator operator, @Nullable String reason) {
		return key(Run.Action.REPLAY, group, key, operator, reason);
	}

	/** Gives all parked records of a key up. */
	public Answer discardKey(String group, String key, Operator operator, String reason) {
		return key(Run.Action.DISCARD, group, key, operator, reason);
	}

	private Answer key(Run.Action action, String group, String key, Operator operator, @Nullable String reason) {
		List<String> topics = this.letters.topicsOf(group, key);
		Run run = run(action, Run.Scope.KEY, group, topics.isEmpty() ? null : topics.getFirst(), key, null, operator,
				reason);
		return topics.isEmpty() ? nothingToDo(run, operator) : send(run, topics.getFirst(), operator);
	}

	private Answer one(UUID id, Run.Action action, Operator operator, @Nullable String reason) {
		Optional<DeadLetter> found = this.letters.find(id);
		if (found.isEmpty()) {
			return new Answer.Unknown();
		}
		DeadLetter letter = found.get();
		Run run = run(action, Run.Scope.ONE, letter.group(), letter.topic(), letter.key(), id, operator, reason);
		if (!letter.parked()) {
			return nothingToDo(run, operator);
		}
		UUID head = this.letters.head(letter.group(), letter.topic(), letter.key()).orElse(id);
		return head.equals(id) ? send(run, letter.topic(), operator) : new Answer.NotTheHead(head);
	}

	private Run run(Run.Action action, Run.Scope scope, String group, @Nullable String topic, String key,
			@Nullable UUID id, Operator operator, @Nullable String reason) {
		return new Run(this.ids.next(), action, scope, group, topic, key, id, operator.name(), reason,
				Run.State.REQUESTED, 0, 0, null, null, this.clock.instant(), null);
	}

	private Answer nothingToDo(Run run, Operator operator) {
		Run ended = run.ended(Run.State.FINISHED, "nothing to do", this.clock.instant());
		this.runs.add(ended, operator.address());
		return new Answer.Accepted(ended);
	}

	private Answer send(Run run, String topic, Operator operator) {
		this.runs.add(run, operator.address());
		if (this.instructions.send(run, topic)) {
			return new Answer.Accepted(run);
		}
		this.runs.failed(run.runId(), "Kafka did not take the instruction");
		return new Answer.Unavailable();
	}

}
