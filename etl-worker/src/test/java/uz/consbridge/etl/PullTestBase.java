package uz.consbridge.etl;

import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a job reads, 1C finds nothing wrong with any request. */
abstract class PullTestBase {

	final Pulls pulls = new Pulls();

	@AfterEach
	void sendsNothingMalformed() {
		assertThat(this.pulls.oneC.recording().violations().all()).isEmpty();
		this.pulls.close();
	}

}
