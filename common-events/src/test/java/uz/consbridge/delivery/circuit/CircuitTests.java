package uz.consbridge.delivery.circuit;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.intake.Gate.Pass;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitTests {

	private final Circuit circuit = new Circuit(
			new DeliveryProperties.Outage(3, Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofMinutes(5)),
			Clock.systemUTC());

	@Test
	void oneKeyNeverOpensIt() {
		for (int i = 0; i < 100; i++) {
			assertThat(this.circuit.failed("a")).isFalse();
		}
		assertThat(this.circuit.admits()).isTrue();
	}

	@Test
	void aKeyThatGotThroughDoesNotCount() {
		this.circuit.failed("a");
		this.circuit.failed("b");
		this.circuit.answered("a");
		assertThat(this.circuit.failed("c")).isFalse();
		assertThat(this.circuit.failed("d")).isTrue();
		assertThat(this.circuit.enter()).isNull();
	}

	@Test
	void halfOpenItAdmitsOneAtATime() {
		this.circuit.open();
		this.circuit.halfOpen();
		Pass trial = Objects.requireNonNull(this.circuit.enter());
		assertThat(this.circuit.enter()).isNull();
		trial.leave();
		assertThat(this.circuit.enter()).isNotNull();
	}

	@Test
	void aTrialThatFailsOpensItAgainAndOneThatGetsThroughClosesIt() {
		this.circuit.open();
		this.circuit.halfOpen();
		assertThat(this.circuit.failed("a")).isTrue();
		assertThat(this.circuit.admits()).isFalse();
		this.circuit.halfOpen();
		assertThat(this.circuit.answered("b")).isTrue();
		assertThat(this.circuit.state()).isInstanceOf(CircuitState.Closed.class);
	}

}
