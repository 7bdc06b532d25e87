package uz.consbridge.onecsync;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is decided about one consultation, 1C finds nothing wrong with any request.
 */
@ExtendWith(Rigs.class)
abstract class CaseTestBase {

	final Rig rig;

	final Case one;

	CaseTestBase(Rig rig) {
		this.rig = rig;
		this.one = new Case(rig);
	}

	@AfterEach
	void nothingWasMalformedRedundantOrDouble() {
		assertThat(this.rig.onec().recording().violations().all()).isEmpty();
	}

}
