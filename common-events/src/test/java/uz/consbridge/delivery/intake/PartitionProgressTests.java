package uz.consbridge.delivery.intake;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionProgressTests {

	private final PartitionProgress progress = new PartitionProgress();

	@Test
	void nothingTakenNothingToCommit() {
		assertThat(this.progress.moved()).isEmpty();
	}

	@Test
	void neverPassesTheLowestUnfinished() {
		this.progress.taken(10, 1);
		this.progress.taken(11, 1);
		this.progress.taken(14, 1);
		assertThat(this.progress.moved()).hasValue(10);
		this.progress.finished(14, 1);
		this.progress.finished(11, 1);
		assertThat(this.progress.moved()).isEmpty();
		this.progress.finished(10, 1);
		assertThat(this.progress.moved()).hasValue(15);
		assertThat(this.progress.moved()).isEmpty();
	}

	@Test
	void whatWasNotCommittedIsAskedForAgain() {
		this.progress.taken(3, 1);
		this.progress.finished(3, 1);
		assertThat(this.progress.moved()).hasValue(4);
		this.progress.notCommitted();
		assertThat(this.progress.moved()).hasValue(4);
	}

	@Test
	void tellsTheSizeOfWhatIsNotFinished() {
		this.progress.taken(1, 700);
		this.progress.taken(2, 50);
		assertThat(this.progress.bytes()).isEqualTo(750);
		this.progress.finished(1, 700);
		this.progress.finished(1, 700);
		assertThat(this.progress.bytes()).isEqualTo(50);
	}

}
