package uz.consbridge.systemtests;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uz.consbridge.stack.run.StackState;

import static org.assertj.core.api.Assertions.assertThat;

/** What a stranger sees first. */
@Tag("slow")
class DemoSystemTests {

	@Test
	void showsTheWholeJourneyAndLeavesNothingRunning() {
		SystemStack stack = SystemStack.start("demo", SystemStack.quick(), "demo", "--free-ports");
		List<Long> processes = stack.state().parts().stream().map(StackState.Running::pid).toList();
		assertThat(stack.output()).contains("Everything arrived.").doesNotContain("FAILED");
		assertThat(Simulator.onec(stack).violations()).isEmpty();
		assertThat(Simulator.chatwoot(stack).violations()).isEmpty();
		stack.close();
		Awaitility.await("nothing is left")
			.atMost(Duration.ofSeconds(20))
			.until(() -> processes.stream().noneMatch((pid) -> ProcessHandle.of(pid).isPresent()));
	}

}
