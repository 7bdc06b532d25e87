package uz.consbridge.delivery.parking;

import org.junit.jupiter.api.Test;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;

import static org.assertj.core.api.Assertions.assertThat;

class CauseTests {

	private static Cause of(String detail) {
		return Cause.of(new Outcome.Park(ParkReason.REFUSED, detail), "type");
	}

	@Test
	void failuresOfOneKindShareAFingerprint() {
		assertThat(of("document 0193f3a0-7a2e-7c3b-8d4e-5f60718293a4 line 7").fingerprint())
			.isEqualTo(of("document 11111111-2222-3333-4444-555555555555 line 12").fingerprint());
		assertThat(of("no such member").fingerprint()).isNotEqualTo(of("no such document").fingerprint());
	}

	@Test
	void aDetailIsBoundedAndStorable() {
		assertThat(of("x".repeat(5000)).detail()).hasSize(2000);
		assertThat(of("a\u0000b").detail()).doesNotContain("\u0000");
	}

}
