package uz.consbridge.chatwootsync.call;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.delivery.effect.CallResult;

import static org.assertj.core.api.Assertions.assertThat;

class CallFailuresTests {

	@ParameterizedTest
	@ValueSource(ints = { 301, 401, 402, 403 })
	void whatConcernsEverybodyMeansThatChatwootIsAway(int status) {
		assertThat(CallFailures.ofWrite(refused(status, "no"))).isInstanceOf(CallResult.TargetAway.class);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 404, 406, 422 })
	void whatConcernsOneRequestIsInvalid(int status) {
		assertThat(CallFailures.ofWrite(refused(status, "no")))
			.isEqualTo(new CallResult.Invalid<>("refused with " + status + ": no"));
	}

	@Test
	void aFloodOfMessagesPasses() {
		assertThat(CallFailures.ofWrite(refused(422, "Validation failed: Too many messages")))
			.isInstanceOf(CallResult.TryAgain.class);
	}

	@Test
	void onlyAWriteWithoutAnAnswerIsUnknown() {
		Failure unknown = new Failure.Unknown("reset", Duration.ofSeconds(3));
		assertThat(CallFailures.ofWrite(unknown)).isEqualTo(new CallResult.Unknown<>("reset", Duration.ofSeconds(3)));
		assertThat(CallFailures.ofWrite(new Failure.NotSent("refused"))).isInstanceOf(CallResult.NotSent.class);
		assertThat(CallFailures.ofWrite(new Failure.Throttled(Duration.ofSeconds(9))))
			.isEqualTo(new CallResult.TargetAway<>("throttled", Duration.ofSeconds(9)));
		assertThat(CallFailures.ofRead(new Failure.Away("timeout"))).isInstanceOf(CallResult.TargetAway.class);
	}

	private static Failure refused(int status, String message) {
		return new Failure.Refused(status, message, List.of());
	}

}
