package uz.consbridge.systemtests;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Decisions that were committed and not relayed when the replication slot was lost. */
@Tag("slow")
class RelaySystemTests extends SharedStack {

	@Test
	void aSlotDroppedWhileTheGatewayIsAwayLosesNoDecision() {
		everythingArrivesAfter(this.database::dropSlot);
	}

	@Test
	void aSlotCreatedAfreshWhileTheGatewayIsAwayLosesNoDecision() {
		everythingArrivesAfter(() -> this.database.createSlot(this.database.dropSlot()));
	}

	private void everythingArrivesAfter(Runnable loss) {
		long killed;
		List<String> accepted;
		this.stack.suspend("kafka");
		try {
			accepted = IntStream.range(0, 3).mapToObj((number) -> this.desk.ask("not relayed " + number)).toList();
			killed = this.stack.kill("api-gateway");
			loss.run();
		}
		finally {
			this.stack.resume("kafka");
		}
		this.stack.awaitBack("api-gateway", killed);
		awaitLinked(accepted);
		assertOneOfEach(accepted);
		assertThat(this.desk.deadLetters("")).isEmpty();
	}

}
