package uz.consbridge.gateway.deadletter.web;

import uz.consbridge.gateway.openapi.Described;
import uz.consbridge.gateway.openapi.Operation;
import uz.consbridge.gateway.openapi.Operations;

/** Describes the dead-letter desk. */
public final class DeadLetterOperations implements Described {

	private static final String ALL = "/api/ops/dead-letters";

	private static final String ONE = ALL + "/{id}";

	private static final String KEY = ALL + "/keys/{group}/{key}";

	private static final String UNKNOWN = "Dead letter not found.";

	private static final String REASON = """
			{"reason": "1C was repaired"}
			""";

	@Override
	public void describe(Operations operations) {
		operations.about("Operations");
		operations.get(ALL, "listDeadLetters")
			.does("List dead letters, the oldest of each key first")
			.forOperators()
			.answers(200, "A page of them", DeadLetterItem.Page.class);
		operations.get(ALL + "/causes", "listCauses")
			.does("Count parked dead letters by cause")
			.forOperators()
			.answers(200, "All causes", CauseItem.Page.class);
		operations.get(ONE, "readDeadLetter")
			.does("Read a dead letter with its headers and payload")
			.note("Secrets in it are masked.")
			.forOperators()
			.answers(200, "The dead letter", DeadLetterDetails.class)
			.refuses(404, UNKNOWN);
		alone(operations.post(ONE + "/replay", "replayDeadLetter")).does("Replay the first dead letter of its key");
		alone(operations.post(ONE + "/discard", "discardDeadLetter")).does("Discard the first dead letter of its key");
		instructs(operations.post(KEY + "/replay", "replayKey")).does("Replay all dead letters of a key, in order")
			.refuses(404, "Consumer group not found.");
		instructs(operations.post(KEY + "/discard", "discardKey")).does("Discard all dead letters of a key")
			.refuses(404, "Consumer group not found.");
		operations.get("/api/ops/runs/{id}", "readRun")
			.does("Read what came of an instruction")
			.forOperators()
			.answers(200, "The run", RunView.class)
			.refuses(404, "Run not found.");
	}

	private static Operation alone(Operation operation) {
		return instructs(operation).refuses(404, UNKNOWN)
			.refusesWith(409, "Another record of this key comes first: 0198c6f0-7d3a-7000-8000-0000000000d1.", """
					{"head": "0198c6f0-7d3a-7000-8000-0000000000d1"}
					""");
	}

	private static Operation instructs(Operation operation) {
		return operation.byOperators()
			.note("The group itself carries it out; the run tells when. What was dealt with before is answered by a run "
					+ "that is finished, with nothing to do.")
			.takes("With a reason", REASON)
			.answers(202, "The instruction is given", RunView.class)
			.refusesWith(503, "Kafka does not take the instruction.", null, "Retry-After");
	}

}
